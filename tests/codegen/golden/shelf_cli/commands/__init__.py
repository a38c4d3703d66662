# Generated from tests/codegen/shelf/commands.yaml (sha256 3bc66b5fde0772bc) by `make generate`; do not edit.
"""Commands, one module for each group."""
