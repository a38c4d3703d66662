# Generated from spec/commands.yaml (sha256 a4e7dd90b4a11419) by `make generate`; do not edit.
"""The commands, a module for each group."""
