# Generated from spec/commands.yaml (sha256 aa8b7523ca9319d4) by `make generate`; do not edit.
"""Help pages, one module for each group."""
