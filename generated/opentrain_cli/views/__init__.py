# Generated from spec/commands.yaml (sha256 4a7fca9b72d7f799) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
