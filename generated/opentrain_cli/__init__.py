# Generated from spec/commands.yaml (sha256 d6952e5299cc85bc) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
