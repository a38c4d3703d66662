# Generated from tests/codegen/shelf/commands.yaml (sha256 8fd274647e5b01e1) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
