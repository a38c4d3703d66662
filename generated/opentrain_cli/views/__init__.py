# Generated from spec/commands.yaml (sha256 0dc193bdfc87f4c5) by `make generate`; do not edit.
"""Views, one module for each group."""
