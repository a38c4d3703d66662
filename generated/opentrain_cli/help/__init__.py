# Generated from spec/commands.yaml (sha256 71ab4b37d03dcc98) by `make generate`; do not edit.
"""Help, a module for each group."""
