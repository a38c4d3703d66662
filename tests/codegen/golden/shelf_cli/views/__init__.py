# Generated from tests/codegen/shelf/commands.yaml (sha256 b3c13f3a0f4c783c) by `make generate`; do not edit.
"""Views, one module for each group."""
