# Generated from tests/codegen/shelf/commands.yaml (sha256 afea7a611cce6713) by `make generate`; do not edit.
"""Commands, one module for each group."""
