# Generated from spec/commands.yaml (sha256 5a7b92573c2cbf14) by `make generate`; do not edit.
"""Commands, one module for each group."""
