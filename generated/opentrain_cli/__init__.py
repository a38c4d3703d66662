# Generated from spec/commands.yaml (sha256 af96d7bb99a2d44c) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
