# Generated from tests/codegen/shelf/commands.yaml (sha256 9f7b4440c1e5cb4d) by `make generate`; do not edit.
"""Commands, one module for each group."""
