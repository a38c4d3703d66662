# Generated from spec/commands.yaml (sha256 0da1760cf4a8c904) by `make generate`; do not edit.
"""Views, one module for each group."""
