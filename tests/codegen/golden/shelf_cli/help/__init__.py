# Generated from tests/codegen/shelf/commands.yaml (sha256 3a2f6d35b03261fa) by `make generate`; do not edit.
"""Help pages, one module for each group."""
