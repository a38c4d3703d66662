# Generated from tests/codegen/shelf/commands.yaml (sha256 9f7b4440c1e5cb4d) by `make generate`; do not edit.
"""Help pages, one module for each group."""
