# Generated from spec/commands.yaml (sha256 ef056c1e1aaa74a9) by `make generate`; do not edit.
"""Help pages, one module for each group."""
