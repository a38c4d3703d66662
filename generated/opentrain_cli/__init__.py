# Generated from spec/commands.yaml (sha256 f7b77e4af66b174d) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
