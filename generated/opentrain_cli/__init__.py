# Generated from spec/commands.yaml (sha256 04329bab3eb0c248) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
