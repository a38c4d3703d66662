# Generated from tests/codegen/shelf/commands.yaml (sha256 327150e8089f84e5) by `make accept`; do not edit.
"""Commands, one module for each group."""
