# Generated from spec/commands.yaml (sha256 1cda631788840f08) by `make generate`; do not edit.
"""The commands, a module for each group."""
