# Generated from tests/codegen/shelf/commands.yaml (sha256 93748eb7bd4279f5) by `make generate`; do not edit.
"""Commands, one module for each group."""
