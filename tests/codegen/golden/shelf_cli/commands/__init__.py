# Generated from tests/codegen/shelf/commands.yaml (sha256 c400ba2fd0d542a8) by `make generate`; do not edit.
"""The commands, a module for each group."""
