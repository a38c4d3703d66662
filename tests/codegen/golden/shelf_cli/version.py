# Generated from tests/codegen/shelf/commands.yaml (sha256 b3c13f3a0f4c783c) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "3.10.2"
