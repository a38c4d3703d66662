# Generated from tests/codegen/shelf/commands.yaml (sha256 088706e0e5736769) by `make generate`; do not edit.
"""Views, one module for each group."""
