# Generated from tests/codegen/shelf/commands.yaml (sha256 001e41eee91796f6) by `make generate`; do not edit.
"""Commands, one module for each group."""
