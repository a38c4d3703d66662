# Generated from spec/commands.yaml (sha256 e9376dfb7aa66b2c) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
