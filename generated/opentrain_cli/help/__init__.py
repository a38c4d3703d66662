# Generated from spec/commands.yaml (sha256 85033b3ab445b152) by `make generate`; do not edit.
"""Help pages, one module for each group."""
