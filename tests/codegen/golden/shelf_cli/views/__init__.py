# Generated from tests/codegen/shelf/commands.yaml (sha256 1bb17b399bb958e7) by `make generate`; do not edit.
"""Views, one module for each group."""
