# Generated from spec/commands.yaml (sha256 79ce432b93706e05) by `make generate`; do not edit.
"""Commands, one module for each group."""
