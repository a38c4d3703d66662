# Generated from spec/commands.yaml (sha256 a4e7dd90b4a11419) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
