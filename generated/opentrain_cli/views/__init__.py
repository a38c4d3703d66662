# Generated from spec/commands.yaml (sha256 a414c9e94b05a814) by `make generate`; do not edit.
"""Views, one module for each group."""
