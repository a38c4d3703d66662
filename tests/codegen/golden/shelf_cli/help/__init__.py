# Generated from tests/codegen/shelf/commands.yaml (sha256 3b032265193b49a9) by `make generate`; do not edit.
"""Help pages, one module for each group."""
