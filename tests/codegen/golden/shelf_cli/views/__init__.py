# Generated from tests/codegen/shelf/commands.yaml (sha256 327150e8089f84e5) by `make accept`; do not edit.
"""Views, one module for each group."""
