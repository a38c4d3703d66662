# Generated from tests/codegen/shelf/commands.yaml (sha256 6340166258c8ed55) by `make generate`; do not edit.
"""The commands, a module for each group."""
