# Generated from spec/commands.yaml (sha256 d00dcc1f8f8ddd36) by `make generate`; do not edit.
"""The commands, a module for each group."""
