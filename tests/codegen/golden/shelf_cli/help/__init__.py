# Generated from tests/codegen/mini.yaml (sha256 3866a20ee9eb5af1) by `make generate`; do not edit.
"""Help, a module for each group."""
