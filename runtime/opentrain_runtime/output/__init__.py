"""Output: results on stdout, messages on stderr, and the formats of results."""
