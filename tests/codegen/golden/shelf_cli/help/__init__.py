# Generated from tests/codegen/shelf/commands.yaml (sha256 0e70c78df0ff1c09) by `make generate`; do not edit.
"""Help pages, one module for each group."""
