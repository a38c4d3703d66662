# Generated from spec/commands.yaml (sha256 05428100fd8542eb) by `make generate`; do not edit.
"""Commands, one module for each group."""
