# Generated from tests/codegen/shelf/commands.yaml (sha256 432857327c29191b) by `make generate`; do not edit.
"""Help pages, one module for each group."""
