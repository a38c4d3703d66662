# Generated from spec/commands.yaml (sha256 fcbc3f7be4fe1845) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
