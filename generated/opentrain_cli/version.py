# Generated from spec/commands.yaml (sha256 5cfd99ced615e2f0) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "0.1.0"
