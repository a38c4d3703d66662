# Generated from tests/codegen/shelf/commands.yaml (sha256 c960fc461bc9eb65) by `make generate`; do not edit.
"""Commands, one module for each group."""
