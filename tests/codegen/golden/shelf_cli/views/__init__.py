# Generated from tests/codegen/shelf/commands.yaml (sha256 bf5d821068cfb8c0) by `make generate`; do not edit.
"""Views, one module for each group."""
