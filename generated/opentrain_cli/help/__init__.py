# Generated from spec/commands.yaml (sha256 9519ce497204f084) by `make generate`; do not edit.
"""Help pages, one module for each group."""
