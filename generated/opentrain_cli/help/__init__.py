# Generated from spec/commands.yaml (sha256 5a387757f8a1a874) by `make generate`; do not edit.
"""Help, a module for each group."""
