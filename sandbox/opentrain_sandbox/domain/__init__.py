"""Rows and rules of the marketplace, by subject."""
