"""Model of a checked manifest, one module per subject."""
