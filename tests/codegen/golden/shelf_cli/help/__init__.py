# Generated from tests/codegen/shelf/commands.yaml (sha256 b9818113c03f2309) by `make generate`; do not edit.
"""Help, a module for each group."""
