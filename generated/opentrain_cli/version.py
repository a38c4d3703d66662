# Generated from spec/commands.yaml (sha256 cf43ae3927213037) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
