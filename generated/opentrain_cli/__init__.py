# Generated from spec/commands.yaml (sha256 39ea0c28cc09ab4c) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
