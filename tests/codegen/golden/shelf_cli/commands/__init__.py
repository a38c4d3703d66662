# Generated from tests/codegen/shelf/commands.yaml (sha256 e75db9947a1767de) by `make generate`; do not edit.
"""Commands, one module for each group."""
