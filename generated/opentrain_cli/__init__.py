# Generated from spec/commands.yaml (sha256 e2d2f548c65c4342) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
