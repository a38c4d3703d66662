# Generated from tests/codegen/shelf/commands.yaml (sha256 7b289b757b67907e) by `make generate`; do not edit.
"""Views, one module for each group."""
