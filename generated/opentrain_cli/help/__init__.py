# Generated from spec/commands.yaml (sha256 a68a50469736d956) by `make generate`; do not edit.
"""Help pages, one module for each group."""
