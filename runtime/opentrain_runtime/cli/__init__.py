"""The command line: words, flags, values, help and shipped files."""
