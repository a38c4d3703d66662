# Generated from spec/commands.yaml (sha256 1cda631788840f08) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
