# Generated from tests/codegen/shelf/commands.yaml (sha256 d0c585137aa16ae7) by `make generate`; do not edit.
"""Commands, one module for each group."""
