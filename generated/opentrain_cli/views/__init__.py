# Generated from spec/commands.yaml (sha256 16d800db21b85cb9) by `make generate`; do not edit.
"""Views, one module for each group."""
