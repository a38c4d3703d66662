# Generated from spec/commands.yaml (sha256 1e3bedd980986e46) by `make generate`; do not edit.
"""Commands, one module for each group."""
