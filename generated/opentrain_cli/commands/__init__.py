# Generated from spec/commands.yaml (sha256 2775ea1ef16226e5) by `make generate`; do not edit.
"""Commands, one module for each group."""
