# Generated from spec/commands.yaml (sha256 e2e9d1bca9a3d5f9) by `make generate`; do not edit.
"""Help pages, one module for each group."""
