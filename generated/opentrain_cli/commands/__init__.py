# Generated from spec/commands.yaml (sha256 4e0b6b8b61dd2c14) by `make generate`; do not edit.
"""Commands, one module for each group."""
