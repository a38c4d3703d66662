# Generated from tests/codegen/shelf/commands.yaml (sha256 2470e638aa5a456e) by `make accept`; do not edit.
"""Views, one module for each group."""
