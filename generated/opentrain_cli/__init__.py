# Generated from spec/commands.yaml (sha256 f5c10f90982d3dc3) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
