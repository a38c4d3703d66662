# Generated from tests/codegen/mini.yaml (sha256 5512a1a55a070be9) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
