# Generated from spec/commands.yaml (sha256 ffa313db06c0dd53) by `make generate`; do not edit.
"""Help pages, one module for each group."""
