# Generated from spec/commands.yaml (sha256 070e4e0e1ba57d9a) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
