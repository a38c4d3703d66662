# Generated from spec/commands.yaml (sha256 22290df0a54af2ab) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
