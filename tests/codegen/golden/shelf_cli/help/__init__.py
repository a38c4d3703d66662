# Generated from tests/codegen/shelf/commands.yaml (sha256 9114bb99d237173b) by `make generate`; do not edit.
"""Help pages, one module for each group."""
