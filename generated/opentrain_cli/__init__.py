# Generated from spec/commands.yaml (sha256 69cd13d0fa744ba6) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
