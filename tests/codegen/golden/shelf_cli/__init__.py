# Generated from tests/codegen/mini.yaml (sha256 8ecee150dd6da76e) by `make generate`; do not edit.
"""Borrow books from the command line."""
