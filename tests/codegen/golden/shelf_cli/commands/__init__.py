# Generated from tests/codegen/shelf/commands.yaml (sha256 5a4d6b2b9cfe7d73) by `make generate`; do not edit.
"""Commands, one module for each group."""
