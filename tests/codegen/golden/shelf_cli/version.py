# Generated from tests/codegen/mini.yaml (sha256 d81dde44ee18d609) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "3.10.2"
