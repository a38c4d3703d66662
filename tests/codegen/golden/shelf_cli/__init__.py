# Generated from tests/codegen/shelf/commands.yaml (sha256 89fd03b6fb0113c1) by `make generate`; do not edit.
"""Borrow books from the command line."""
