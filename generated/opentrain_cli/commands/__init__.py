# Generated from spec/commands.yaml (sha256 77423ae7ad520d7a) by `make generate`; do not edit.
"""Commands, one module for each group."""
