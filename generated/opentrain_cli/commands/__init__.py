# Generated from spec/commands.yaml (sha256 d1db03a6c8c2d32d) by `make generate`; do not edit.
"""Commands, one module for each group."""
