# Generated from spec/commands.yaml (sha256 81f6802ddbc019d6) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
