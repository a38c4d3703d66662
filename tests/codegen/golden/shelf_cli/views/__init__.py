# Generated from tests/codegen/shelf/commands.yaml (sha256 d6e39f8f440ad578) by `make generate`; do not edit.
"""Views, one module for each group."""
