# Generated from spec/commands.yaml (sha256 9ca8942b9628a3f5) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "0.1.0"
