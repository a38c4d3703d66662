# Generated from spec/commands.yaml (sha256 21d81bd8f23cdbb0) by `make generate`; do not edit.
"""Help pages, one module for each group."""
