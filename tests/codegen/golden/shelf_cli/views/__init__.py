# Generated from tests/codegen/shelf/commands.yaml (sha256 c0b0fccece8d3dce) by `make generate`; do not edit.
"""Views, one module for each group."""
