"""Runtime of a generated command-line client: it runs a command line and writes the result.

It contains no product. Names, paths, texts and rules are data in `Command` and `Product`.
"""
