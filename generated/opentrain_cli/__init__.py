# Generated from spec/commands.yaml (sha256 5cfd99ced615e2f0) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
