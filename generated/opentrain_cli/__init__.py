# Generated from spec/commands.yaml (sha256 46fb01461ed8ea3d) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
