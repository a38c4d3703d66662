# Generated from spec/commands.yaml (sha256 2775ea1ef16226e5) by `make generate`; do not edit.
"""Command-line client for the OpenTrain marketplace."""
