# Generated from spec/commands.yaml (sha256 092919d1d7c3d3de) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
