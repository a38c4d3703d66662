# Generated from spec/commands.yaml (sha256 0e021743408edc6d) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "0.1.0"
