# Generated from tests/codegen/mini.yaml (sha256 86d970eded097b9b) by `make generate`; do not edit.
"""Help, a module for each group."""
