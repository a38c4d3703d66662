# Generated from spec/commands.yaml (sha256 e6c14650a5f73ca8) by `make generate`; do not edit.
"""Commands, one module for each group."""
