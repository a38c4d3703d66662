# Generated from spec/commands.yaml (sha256 ccd40330070764f3) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "0.1.0"
