# Generated from spec/commands.yaml (sha256 dd2e40fad4f62305) by `make generate`; do not edit.
"""Commands, one module for each group."""
