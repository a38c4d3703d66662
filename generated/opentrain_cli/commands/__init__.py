# Generated from spec/commands.yaml (sha256 fb62bf963aedcf40) by `make generate`; do not edit.
"""Commands, one module for each group."""
