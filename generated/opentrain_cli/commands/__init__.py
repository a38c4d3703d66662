# Generated from spec/commands.yaml (sha256 59a0d3cc09ee3b07) by `make generate`; do not edit.
"""Commands, one module for each group."""
