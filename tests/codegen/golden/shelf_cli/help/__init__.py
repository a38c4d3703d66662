# Generated from tests/codegen/shelf/commands.yaml (sha256 74a6c336ad26dc41) by `make accept`; do not edit.
"""Help pages, one module for each group."""
