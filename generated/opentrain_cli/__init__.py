# Generated from spec/commands.yaml (sha256 39d5c8f2954918ed) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
