# Generated from tests/codegen/shelf/commands.yaml (sha256 8c9437760e4fe47a) by `make generate`; do not edit.
"""Borrow books from the command line."""
