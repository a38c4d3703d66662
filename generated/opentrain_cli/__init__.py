# Generated from spec/commands.yaml (sha256 85033b3ab445b152) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
