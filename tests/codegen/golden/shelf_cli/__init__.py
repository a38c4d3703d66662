# Generated from tests/codegen/shelf/commands.yaml (sha256 07885782a79e9f6b) by `make generate`; do not edit.
"""Borrow books from the command line."""
