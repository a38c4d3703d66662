# Generated from tests/codegen/shelf/commands.yaml (sha256 e169dbfe98d8c91b) by `make generate`; do not edit.
"""Commands, one module for each group."""
