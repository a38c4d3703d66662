# Generated from tests/codegen/mini.yaml (sha256 b5a2c5d85cc6426c) by `make generate`; do not edit.
"""Help, a module for each group."""
