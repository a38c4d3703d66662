# Generated from spec/commands.yaml (sha256 39cfde37fa30b63b) by `make generate`; do not edit.
"""Views, one module for each group."""
