# Generated from spec/commands.yaml (sha256 017b267d4a15a6eb) by `make generate`; do not edit.
"""Views, one module for each group."""
