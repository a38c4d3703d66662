# Generated from tests/codegen/shelf/commands.yaml (sha256 27c25d2e14c62e3d) by `make generate`; do not edit.
"""Help pages, one module for each group."""
