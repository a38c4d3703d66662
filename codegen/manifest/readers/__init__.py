"""Readers of plain values: each returns the part of the model that a section describes."""
