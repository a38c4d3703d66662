# Generated from spec/commands.yaml (sha256 9094d10d8a414434) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
