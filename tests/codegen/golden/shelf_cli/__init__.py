# Generated from tests/codegen/shelf/commands.yaml (sha256 082b00c5b805e524) by `make generate`; do not edit.
"""Borrow books from the command line."""
