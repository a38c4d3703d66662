# Generated from spec/commands.yaml (sha256 9fe229230405d8db) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
