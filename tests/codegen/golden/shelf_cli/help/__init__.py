# Generated from tests/codegen/shelf/commands.yaml (sha256 4ab07bdf4b2150f8) by `make generate`; do not edit.
"""Help pages, one module for each group."""
