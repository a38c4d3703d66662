# Generated from tests/codegen/shelf/commands.yaml (sha256 82d9b0ac22e03797) by `make generate`; do not edit.
"""Borrow books from the command line."""
