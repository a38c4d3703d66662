# Generated from spec/commands.yaml (sha256 dd8ffac41b253718) by `make generate`; do not edit.
"""Views, one module for each group."""
