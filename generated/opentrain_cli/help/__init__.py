# Generated from spec/commands.yaml (sha256 524d5b0e928068b2) by `make generate`; do not edit.
"""Help pages, one module for each group."""
