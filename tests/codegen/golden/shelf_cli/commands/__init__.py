# Generated from tests/codegen/shelf/commands.yaml (sha256 0d1ec4f05cba8171) by `make generate`; do not edit.
"""Commands, one module for each group."""
