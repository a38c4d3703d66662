# Generated from spec/commands.yaml (sha256 0e021743408edc6d) by `make generate`; do not edit.
"""Commands, one module for each group."""
