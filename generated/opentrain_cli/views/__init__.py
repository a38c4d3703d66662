# Generated from spec/commands.yaml (sha256 39d5c8f2954918ed) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
