# Generated from tests/codegen/shelf/commands.yaml (sha256 e3c32f5d61847ffb) by `make generate`; do not edit.
"""Commands, one module for each group."""
