# Generated from spec/commands.yaml (sha256 5dc2995d3ddbe6fa) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
