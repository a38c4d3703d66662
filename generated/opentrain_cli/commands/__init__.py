# Generated from spec/commands.yaml (sha256 17fd3066875cfba4) by `make generate`; do not edit.
"""The commands, a module for each group."""
