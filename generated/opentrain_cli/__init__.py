# Generated from spec/commands.yaml (sha256 ff052bbca8c8ecec) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
