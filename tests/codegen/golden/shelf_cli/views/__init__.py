# Generated from tests/codegen/shelf/commands.yaml (sha256 577d80c2c57fec19) by `make generate`; do not edit.
"""Views, one module for each group."""
