# Generated from spec/commands.yaml (sha256 8eaeb3670a908e9a) by `make generate`; do not edit.
"""Help pages, one module for each group."""
