# Generated from tests/codegen/shelf/commands.yaml (sha256 0d1ec4f05cba8171) by `make generate`; do not edit.
"""Help pages, one module for each group."""
