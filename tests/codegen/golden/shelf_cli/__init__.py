# Generated from tests/codegen/shelf/commands.yaml (sha256 e33d6e9aa02573e5) by `make generate`; do not edit.
"""Borrow books from the command line."""
