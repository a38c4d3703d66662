# Generated from tests/codegen/shelf/commands.yaml (sha256 cb68570f9cab9d25) by `make generate`; do not edit.
"""Commands, one module for each group."""
