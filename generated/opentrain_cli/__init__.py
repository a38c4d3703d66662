# Generated from spec/commands.yaml (sha256 9519ce497204f084) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
