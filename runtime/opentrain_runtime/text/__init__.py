"""Text: JSON, dotted paths, masking of secrets, escaping of control characters."""
