# Generated from spec/commands.yaml (sha256 9fe229230405d8db) by `make generate`; do not edit.
"""Views, one module for each group."""
