# Generated from spec/commands.yaml (sha256 d0d19a7f0e3acce8) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
