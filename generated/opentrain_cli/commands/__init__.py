# Generated from spec/commands.yaml (sha256 16364bb61636ee9d) by `make generate`; do not edit.
"""Commands, one module for each group."""
