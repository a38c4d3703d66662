# Generated from spec/commands.yaml (sha256 32e48933e0b0cb21) by `make generate`; do not edit.
"""The commands, a module for each group."""
