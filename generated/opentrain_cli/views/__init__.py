# Generated from spec/commands.yaml (sha256 2385144fd0f46f62) by `make generate`; do not edit.
"""Views, one module for each group."""
