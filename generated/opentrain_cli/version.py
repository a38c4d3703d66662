# Generated from spec/commands.yaml (sha256 46fb01461ed8ea3d) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "0.1.0"
