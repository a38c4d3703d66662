# Generated from spec/commands.yaml (sha256 327b25cc0f15c263) by `make generate`; do not edit.
"""Commands, one module for each group."""
