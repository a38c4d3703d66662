# Generated from spec/commands.yaml (sha256 9a0c8c713ecd079b) by `make generate`; do not edit.
"""Help pages, one module for each group."""
