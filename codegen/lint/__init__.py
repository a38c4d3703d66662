"""Lint: named rules that find what is allowed in a manifest, but does not serve the users of the client."""
