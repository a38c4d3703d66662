# Generated from spec/commands.yaml (sha256 5a7b92573c2cbf14) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "0.1.0"
