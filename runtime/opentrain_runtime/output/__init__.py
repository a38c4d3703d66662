"""Output: results on stdout, messages on stderr, and the forms a result is shown in."""
