# Generated from spec/commands.yaml (sha256 8f1aa6c43fb5361d) by `make generate`; do not edit.
"""Commands, one module for each group."""
