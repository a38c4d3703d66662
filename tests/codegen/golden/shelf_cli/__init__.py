# Generated from tests/codegen/shelf/commands.yaml (sha256 8aea88a2a77b72a7) by `make generate`; do not edit.
"""Borrow books from the command line."""
