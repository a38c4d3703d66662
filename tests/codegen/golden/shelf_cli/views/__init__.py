# Generated from tests/codegen/shelf/commands.yaml (sha256 3b032265193b49a9) by `make generate`; do not edit.
"""Views, one module for each group."""
