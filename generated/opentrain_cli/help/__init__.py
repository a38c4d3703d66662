# Generated from spec/commands.yaml (sha256 cf43ae3927213037) by `make generate`; do not edit.
"""Help, a module for each group."""
