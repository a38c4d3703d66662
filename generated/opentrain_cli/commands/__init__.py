# Generated from spec/commands.yaml (sha256 070e4e0e1ba57d9a) by `make generate`; do not edit.
"""The commands, a module for each group."""
