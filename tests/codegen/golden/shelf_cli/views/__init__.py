# Generated from tests/codegen/shelf/commands.yaml (sha256 31e5fde04b976301) by `make generate`; do not edit.
"""Views, one module for each group."""
