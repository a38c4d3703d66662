# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
