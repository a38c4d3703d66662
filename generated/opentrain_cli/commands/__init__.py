# Generated from spec/commands.yaml (sha256 199684dbc7cd517e) by `make generate`; do not edit.
"""Commands, one module for each group."""
