# Generated from tests/codegen/mini.yaml (sha256 79cf0ed4c02e46a8) by `make generate`; do not edit.
"""Help, a module for each group."""
