# Generated from tests/codegen/shelf/commands.yaml (sha256 e169dbfe98d8c91b) by `make generate`; do not edit.
"""Help pages, one module for each group."""
