# Generated from spec/commands.yaml (sha256 9fe5e42ef719490c) by `make generate`; do not edit.
"""Help, a module for each group."""
