# Generated from spec/commands.yaml (sha256 39cfde37fa30b63b) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
