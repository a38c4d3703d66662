# Generated from spec/commands.yaml (sha256 39d5c8f2954918ed) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
