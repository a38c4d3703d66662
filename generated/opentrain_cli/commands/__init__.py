# Generated from spec/commands.yaml (sha256 092919d1d7c3d3de) by `make generate`; do not edit.
"""Commands, one module for each group."""
