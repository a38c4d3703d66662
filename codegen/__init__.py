"""The generator: one manifest in, a command-line client and its documents out. A maintainer's tool, not installed."""
