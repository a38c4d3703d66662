"""Handlers of the second product, beside its manifest."""
