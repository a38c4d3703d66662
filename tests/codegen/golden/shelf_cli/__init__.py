# Generated from tests/codegen/shelf/commands.yaml (sha256 e89c337ea771adc8) by `make generate`; do not edit.
"""Borrow books from the command line."""
