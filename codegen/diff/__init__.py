"""Comparison of two versions of a client's command surface, from manifests or from documents of `help --json`."""
