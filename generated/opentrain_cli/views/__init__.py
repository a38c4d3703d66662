# Generated from spec/commands.yaml (sha256 2c842c29d051e2a5) by `make generate`; do not edit.
"""Views, one module for each group."""
