# Generated from tests/codegen/shelf/commands.yaml (sha256 639bc6fc68da0b74) by `make generate`; do not edit.
"""Views, one module for each group."""
