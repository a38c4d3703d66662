# Generated from spec/commands.yaml (sha256 7eb27e1faa965527) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
