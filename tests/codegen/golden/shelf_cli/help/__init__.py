# Generated from tests/codegen/shelf/commands.yaml (sha256 b1bfb6e558e1a6d9) by `make generate`; do not edit.
"""Help pages, one module for each group."""
