# Generated from spec/commands.yaml (sha256 7eb27e1faa965527) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
