# Generated from spec/commands.yaml (sha256 dfebb5aebd8801db) by `make generate`; do not edit.
"""Help pages, one module for each group."""
