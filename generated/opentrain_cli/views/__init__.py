# Generated from spec/commands.yaml (sha256 ff052bbca8c8ecec) by `make generate`; do not edit.
"""Views, one module for each group."""
