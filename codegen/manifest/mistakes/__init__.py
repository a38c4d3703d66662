"""Mistakes in a manifest: what is wrong in words, and what was probably meant."""
