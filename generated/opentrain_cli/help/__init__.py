# Generated from spec/commands.yaml (sha256 d0d19a7f0e3acce8) by `make generate`; do not edit.
"""Help, a module for each group."""
