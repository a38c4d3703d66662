# Generated from spec/commands.yaml (sha256 4a5bd3a77dc9cd78) by `make generate`; do not edit.
"""The commands, a module for each group."""
