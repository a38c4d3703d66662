# Generated from spec/commands.yaml (sha256 77d3c49d5151d3c6) by `make generate`; do not edit.
"""Commands, one module for each group."""
