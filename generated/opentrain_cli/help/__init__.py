# Generated from spec/commands.yaml (sha256 cff31cf4fa560759) by `make generate`; do not edit.
"""Help pages, one module for each group."""
