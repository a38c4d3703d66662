# Generated from tests/codegen/shelf/commands.yaml (sha256 b48e0ee913352670) by `make generate`; do not edit.
"""Views, one module for each group."""
