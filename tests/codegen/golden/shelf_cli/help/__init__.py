# Generated from tests/codegen/shelf/commands.yaml (sha256 1bb17b399bb958e7) by `make generate`; do not edit.
"""Help pages, one module for each group."""
