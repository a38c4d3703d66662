# Generated from spec/commands.yaml (sha256 309153304419e905) by `make generate`; do not edit.
"""Help pages, one module for each group."""
