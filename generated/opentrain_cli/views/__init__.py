# Generated from spec/commands.yaml (sha256 187d9c67010f7943) by `make generate`; do not edit.
"""Views, one module for each group."""
