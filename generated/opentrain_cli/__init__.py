# Generated from spec/commands.yaml (sha256 d882e1a1aa9e8841) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
