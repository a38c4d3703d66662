# Generated from spec/commands.yaml (sha256 9ddb6afdd44a5f20) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
