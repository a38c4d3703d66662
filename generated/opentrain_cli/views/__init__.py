# Generated from spec/commands.yaml (sha256 24e06e050cf2f6a8) by `make generate`; do not edit.
"""Views, one module for each group."""
