# Generated from spec/commands.yaml (sha256 c25a063e9c822abe) by `make generate`; do not edit.
"""What people are shown, a module for each group."""
