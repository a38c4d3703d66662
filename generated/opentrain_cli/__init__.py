# Generated from spec/commands.yaml (sha256 7a4f8cf0a0a85f49) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
