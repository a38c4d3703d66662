# Generated from tests/codegen/shelf/commands.yaml (sha256 8de732bf09a937f8) by `make generate`; do not edit.
"""Help pages, one module for each group."""
