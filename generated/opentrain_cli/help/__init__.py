# Generated from spec/commands.yaml (sha256 39ea0c28cc09ab4c) by `make generate`; do not edit.
"""Help pages, one module for each group."""
