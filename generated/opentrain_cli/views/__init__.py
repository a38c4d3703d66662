# Generated from spec/commands.yaml (sha256 69cd13d0fa744ba6) by `make generate`; do not edit.
"""Views, one module for each group."""
