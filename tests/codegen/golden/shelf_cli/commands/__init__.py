# Generated from tests/codegen/shelf/commands.yaml (sha256 2a0df4c836a8d8a7) by `make generate`; do not edit.
"""Commands, one module for each group."""
