# Generated from tests/codegen/shelf/commands.yaml (sha256 1a7dac368481d8e4) by `make accept`; do not edit.
"""Help pages, one module for each group."""
