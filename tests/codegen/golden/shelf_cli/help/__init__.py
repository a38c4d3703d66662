# Generated from tests/codegen/shelf/commands.yaml (sha256 88e67ffc96134ab2) by `make generate`; do not edit.
"""Help pages, one module for each group."""
