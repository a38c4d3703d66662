# Generated from tests/codegen/shelf/commands.yaml (sha256 8aa84c819ca0f158) by `make generate`; do not edit.
"""Commands, one module for each group."""
