# Generated from spec/commands.yaml (sha256 2ddcff3a33bcca96) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "0.1.0"
