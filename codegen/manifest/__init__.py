"""The manifest: read strictly, checked, and built into one typed model."""
