# Generated from tests/codegen/shelf/commands.yaml (sha256 e6c19f4150af7f77) by `make generate`; do not edit.
"""Borrow books from the command line."""
