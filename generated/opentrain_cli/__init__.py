# Generated from spec/commands.yaml (sha256 c25a063e9c822abe) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
