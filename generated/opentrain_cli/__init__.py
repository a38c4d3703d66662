# Generated from spec/commands.yaml (sha256 309153304419e905) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
