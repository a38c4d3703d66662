# Generated from spec/commands.yaml (sha256 39d5c8f2954918ed) by `make generate`; do not edit.
"""Help, a module for each group."""
