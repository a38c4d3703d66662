# Generated from spec/commands.yaml (sha256 e84dee0d0f9d1d7e) by `make generate`; do not edit.
"""Views, one module for each group."""
