# Generated from spec/commands.yaml (sha256 89a1fa7b67410fd1) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
