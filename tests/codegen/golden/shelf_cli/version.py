# Generated from tests/codegen/mini.yaml (sha256 5c88ba3824426d1e) by `make generate`; do not edit.
"""The version of this client."""

VERSION = "3.10.2"
