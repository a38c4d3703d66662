# Generated from spec/commands.yaml (sha256 8fc0642a1ad164df) by `make generate`; do not edit.
"""Commands, one module for each group."""
