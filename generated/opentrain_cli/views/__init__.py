# Generated from spec/commands.yaml (sha256 f2671541d5642982) by `make generate`; do not edit.
"""Views, one module for each group."""
