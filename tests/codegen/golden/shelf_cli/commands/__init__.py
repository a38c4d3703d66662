# Generated from tests/codegen/shelf/commands.yaml (sha256 2445fa8759c0784b) by `make generate`; do not edit.
"""Commands, one module for each group."""
