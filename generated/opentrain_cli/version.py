# Generated from spec/commands.yaml (sha256 d6952e5299cc85bc) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "0.1.0"
