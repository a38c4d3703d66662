# Generated from tests/codegen/shelf/commands.yaml (sha256 4d70fcee88fd1464) by `make generate`; do not edit.
"""Commands, one module for each group."""
