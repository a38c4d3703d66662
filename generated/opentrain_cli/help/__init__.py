# Generated from spec/commands.yaml (sha256 8f6c379fb13bcbda) by `make generate`; do not edit.
"""Help pages, one module for each group."""
