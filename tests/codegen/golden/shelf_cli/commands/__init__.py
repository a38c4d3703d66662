# Generated from tests/codegen/shelf/commands.yaml (sha256 6d218cafb0c451cd) by `make generate`; do not edit.
"""Commands, one module for each group."""
