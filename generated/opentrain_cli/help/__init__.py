# Generated from spec/commands.yaml (sha256 27c8c0f0249fafc4) by `make generate`; do not edit.
"""Help pages, one module for each group."""
