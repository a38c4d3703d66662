# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""Help, a module for each group."""
