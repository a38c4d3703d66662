# Generated from tests/codegen/shelf/commands.yaml (sha256 458361b54ddddbfa) by `make accept`; do not edit.
"""Borrow books from the command line."""
