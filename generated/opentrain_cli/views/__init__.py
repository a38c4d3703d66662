# Generated from spec/commands.yaml (sha256 524d5b0e928068b2) by `make generate`; do not edit.
"""Views, one module for each group."""
