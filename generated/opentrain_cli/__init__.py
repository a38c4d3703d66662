# Generated from spec/commands.yaml (sha256 5fa55d02f3cbc84e) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
