"""Strict parsing and checking of the manifest, and its typed model."""
