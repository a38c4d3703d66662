# Generated from spec/commands.yaml (sha256 d6952e5299cc85bc) by `make generate`; do not edit.
"""Help pages, one module for each group."""
