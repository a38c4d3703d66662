# Generated from tests/codegen/shelf/commands.yaml (sha256 2011c5800bfd2ae7) by `make generate`; do not edit.
"""Help pages, one module for each group."""
