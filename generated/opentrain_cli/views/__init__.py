# Generated from spec/commands.yaml (sha256 710770307d3a8f53) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
