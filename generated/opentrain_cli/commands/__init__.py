# Generated from spec/commands.yaml (sha256 04329bab3eb0c248) by `make generate`; do not edit.
"""Commands, one module for each group."""
