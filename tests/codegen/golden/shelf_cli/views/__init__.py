# Generated from tests/codegen/shelf/commands.yaml (sha256 0e70c78df0ff1c09) by `make generate`; do not edit.
"""Views, one module for each group."""
