# Generated from spec/commands.yaml (sha256 e2d2f548c65c4342) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
