# Generated from tests/codegen/shelf/commands.yaml (sha256 15ca833360601db2) by `make generate`; do not edit.
"""Borrow books from the command line."""
