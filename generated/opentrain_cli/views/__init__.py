# Generated from spec/commands.yaml (sha256 8e9cd937d8c1e242) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
