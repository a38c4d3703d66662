# Generated from spec/commands.yaml (sha256 5fa55d02f3cbc84e) by `make generate`; do not edit.
"""Commands, one module for each group."""
