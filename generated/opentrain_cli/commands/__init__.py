# Generated from spec/commands.yaml (sha256 2ddcff3a33bcca96) by `make generate`; do not edit.
"""Commands, one module for each group."""
