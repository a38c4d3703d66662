# Generated from tests/codegen/shelf/commands.yaml (sha256 74a6c336ad26dc41) by `make accept`; do not edit.
"""Borrow books from the command line."""
