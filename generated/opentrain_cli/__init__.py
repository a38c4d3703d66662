# Generated from spec/commands.yaml (sha256 e9376dfb7aa66b2c) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
