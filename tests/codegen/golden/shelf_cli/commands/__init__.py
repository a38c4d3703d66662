# Generated from tests/codegen/shelf/commands.yaml (sha256 c07859e1f46381f3) by `make generate`; do not edit.
"""Commands, one module for each group."""
