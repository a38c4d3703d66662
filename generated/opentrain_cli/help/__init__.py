# Generated from spec/commands.yaml (sha256 75b8846186d803b4) by `make generate`; do not edit.
"""Help pages, one module for each group."""
