# Generated from spec/commands.yaml (sha256 437b3d4b54b7c37a) by `make generate`; do not edit.
"""The commands, a module for each group."""
