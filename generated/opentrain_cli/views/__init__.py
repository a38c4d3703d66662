# Generated from spec/commands.yaml (sha256 bc9ff767df85f7aa) by `make generate`; do not edit.
"""Views, one module for each group."""
