# Generated from spec/commands.yaml (sha256 d8e1a732c9d283d1) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
