# Generated from spec/commands.yaml (sha256 d00dcc1f8f8ddd36) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
