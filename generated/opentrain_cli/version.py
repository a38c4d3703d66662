# Generated from spec/commands.yaml (sha256 32e48933e0b0cb21) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
