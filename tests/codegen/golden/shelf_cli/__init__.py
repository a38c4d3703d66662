# Generated from tests/codegen/shelf/commands.yaml (sha256 77af02b48d9f7ad1) by `make generate`; do not edit.
"""Borrow books from the command line."""
