# Generated from tests/codegen/mini.yaml (sha256 5c88ba3824426d1e) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
