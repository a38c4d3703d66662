# Generated from spec/commands.yaml (sha256 55002246d9770e6d) by `make generate`; do not edit.
"""Help pages, one module for each group."""
