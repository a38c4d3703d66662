# Generated from tests/codegen/shelf/commands.yaml (sha256 2011c5800bfd2ae7) by `make generate`; do not edit.
"""Commands, one module for each group."""
