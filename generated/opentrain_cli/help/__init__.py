# Generated from spec/commands.yaml (sha256 2513822b0aca1e30) by `make generate`; do not edit.
"""Help pages, one module for each group."""
