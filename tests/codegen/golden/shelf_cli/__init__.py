# Generated from tests/codegen/shelf/commands.yaml (sha256 06063808d519215c) by `make generate`; do not edit.
"""Borrow books from the command line."""
