# Generated from tests/codegen/mini.yaml (sha256 e2ac998b72195319) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "3.10.2"
