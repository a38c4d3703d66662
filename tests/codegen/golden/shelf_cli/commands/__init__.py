# Generated from tests/codegen/shelf/commands.yaml (sha256 a4ffc8ceae6b2589) by `make generate`; do not edit.
"""Commands, one module for each group."""
