"""Readers of sections of the manifest that have a form of their own."""
