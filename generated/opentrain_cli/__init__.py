# Generated from spec/commands.yaml (sha256 a0e7a3156c1b63da) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
