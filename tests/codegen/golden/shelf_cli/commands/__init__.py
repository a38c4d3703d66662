# Generated from tests/codegen/shelf/commands.yaml (sha256 b93346517c99da08) by `make generate`; do not edit.
"""Commands, one module for each group."""
