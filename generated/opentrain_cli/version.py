# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "0.1.0"
