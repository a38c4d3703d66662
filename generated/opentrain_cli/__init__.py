# Generated from spec/commands.yaml (sha256 5a387757f8a1a874) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
