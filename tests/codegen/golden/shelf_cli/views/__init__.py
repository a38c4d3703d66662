# Generated from tests/codegen/mini.yaml (sha256 c5363de1de814b20) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
