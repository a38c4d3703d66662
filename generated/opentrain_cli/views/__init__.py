# Generated from spec/commands.yaml (sha256 e5fb4365de1b3d94) by `make generate`; do not edit.
"""Views, one module for each group."""
