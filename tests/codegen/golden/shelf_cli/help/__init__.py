# Generated from tests/codegen/shelf/commands.yaml (sha256 d4056e9f42573dfe) by `make generate`; do not edit.
"""Help pages, one module for each group."""
