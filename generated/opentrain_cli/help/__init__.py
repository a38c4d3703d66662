# Generated from spec/commands.yaml (sha256 22290df0a54af2ab) by `make generate`; do not edit.
"""Help pages, one module for each group."""
