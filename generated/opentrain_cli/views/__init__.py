# Generated from spec/commands.yaml (sha256 0ed00ebaec4ad788) by `make generate`; do not edit.
"""Views, one module for each group."""
