# Generated from spec/commands.yaml (sha256 ccd40330070764f3) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
