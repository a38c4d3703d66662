# Generated from tests/codegen/shelf/commands.yaml (sha256 458361b54ddddbfa) by `make accept`; do not edit.
"""Views, one module for each group."""
