# Generated from tests/codegen/shelf/commands.yaml (sha256 3074978fb22604d9) by `make generate`; do not edit.
"""Commands, one module for each group."""
