# Generated from spec/commands.yaml (sha256 05428100fd8542eb) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
