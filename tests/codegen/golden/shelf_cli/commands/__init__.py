# Generated from tests/codegen/shelf/commands.yaml (sha256 6aea40258d9b65c6) by `make generate`; do not edit.
"""Commands, one module for each group."""
