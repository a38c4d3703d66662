# Generated from spec/commands.yaml (sha256 e55d7e36b94bfb3c) by `make generate`; do not edit.
"""Help pages, one module for each group."""
