"""Handlers of the second product: code of its own, kept beside its manifest."""
