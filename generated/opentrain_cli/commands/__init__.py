# Generated from spec/commands.yaml (sha256 215bd76c26840fae) by `make generate`; do not edit.
"""Commands, one module for each group."""
