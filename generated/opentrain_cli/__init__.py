# Generated from spec/commands.yaml (sha256 c6371a55c7dbb15b) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
