# Generated from tests/codegen/shelf/commands.yaml (sha256 5c63c11b62448554) by `make accept`; do not edit.
"""Borrow books from the command line."""
