# Generated from spec/commands.yaml (sha256 39d5c8f2954918ed) by `make generate`; do not edit.
"""The commands, a module for each group."""
