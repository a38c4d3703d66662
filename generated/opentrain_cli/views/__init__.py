# Generated from spec/commands.yaml (sha256 6599c47be576d19b) by `make generate`; do not edit.
"""Views, one module for each group."""
