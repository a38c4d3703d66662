# Generated from spec/commands.yaml (sha256 cff31cf4fa560759) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
