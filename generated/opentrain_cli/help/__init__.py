# Generated from spec/commands.yaml (sha256 89a1fa7b67410fd1) by `make generate`; do not edit.
"""Help, a module for each group."""
