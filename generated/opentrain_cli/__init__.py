# Generated from spec/commands.yaml (sha256 dfebb5aebd8801db) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
