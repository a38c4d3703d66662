# Generated from spec/commands.yaml (sha256 f9ac7faba253d03e) by `make generate`; do not edit.
"""Commands, one module for each group."""
