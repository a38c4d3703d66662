"""Explanation of one command line: what its words bind to, and the request that it makes."""
