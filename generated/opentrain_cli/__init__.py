# Generated from spec/commands.yaml (sha256 2513822b0aca1e30) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
