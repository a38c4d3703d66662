# Generated from spec/commands.yaml (sha256 c25a063e9c822abe) by `make generate`; do not edit.
"""The commands, a module for each group."""
