# Generated from spec/commands.yaml (sha256 5cfd99ced615e2f0) by `make generate`; do not edit.
"""Help pages, one module for each group."""
