# Generated from tests/codegen/shelf/commands.yaml (sha256 d9ac7c4ddad88390) by `make generate`; do not edit.
"""Version of this client."""

VERSION = "3.10.2"
