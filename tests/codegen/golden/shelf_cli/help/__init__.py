# Generated from tests/codegen/shelf/commands.yaml (sha256 7a586b5afd3221d6) by `make generate`; do not edit.
"""Help pages, one module for each group."""
