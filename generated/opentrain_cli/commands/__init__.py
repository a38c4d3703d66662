# Generated from spec/commands.yaml (sha256 4c27998be565fd3a) by `make generate`; do not edit.
"""Commands, one module for each group."""
