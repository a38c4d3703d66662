# Generated from spec/commands.yaml (sha256 ccd40330070764f3) by `make generate`; do not edit.
"""Help pages, one module for each group."""
