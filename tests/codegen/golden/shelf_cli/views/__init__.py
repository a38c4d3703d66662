# Generated from tests/codegen/shelf/commands.yaml (sha256 1a7dac368481d8e4) by `make accept`; do not edit.
"""Views, one module for each group."""
