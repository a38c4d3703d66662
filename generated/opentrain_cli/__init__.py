# Generated from spec/commands.yaml (sha256 a68a50469736d956) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
