# Generated from tests/codegen/shelf/commands.yaml (sha256 315e07bfa38f06df) by `make generate`; do not edit.
"""Commands, one module for each group."""
