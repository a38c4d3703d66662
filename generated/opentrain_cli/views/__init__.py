# Generated from spec/commands.yaml (sha256 4bc02c1a126e47a0) by `make generate`; do not edit.
"""Views, one module for each group."""
