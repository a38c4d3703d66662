# Generated from spec/commands.yaml (sha256 ec4c6d30939b42ea) by `make generate`; do not edit.
"""Help pages, one module for each group."""
