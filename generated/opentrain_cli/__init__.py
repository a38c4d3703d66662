# Generated from spec/commands.yaml (sha256 bc9ff767df85f7aa) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
