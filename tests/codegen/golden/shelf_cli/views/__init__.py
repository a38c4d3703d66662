# Generated from tests/codegen/shelf/commands.yaml (sha256 aebec58e4cbffdc3) by `make generate`; do not edit.
"""Views, one module for each group."""
