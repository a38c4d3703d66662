# Generated from tests/codegen/shelf/commands.yaml (sha256 c0d743eb8a7a1519) by `make generate`; do not edit.
"""Commands, one module for each group."""
