# Generated from spec/commands.yaml (sha256 9fe229230405d8db) by `make generate`; do not edit.
"""Help pages, one module for each group."""
