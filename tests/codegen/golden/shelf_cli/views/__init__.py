# Generated from tests/codegen/shelf/commands.yaml (sha256 57efb77ecfe8543f) by `make generate`; do not edit.
"""Views, one module for each group."""
