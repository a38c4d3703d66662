# Generated from spec/commands.yaml (sha256 9ddb6afdd44a5f20) by `make generate`; do not edit.
"""Views, one module for each group."""
