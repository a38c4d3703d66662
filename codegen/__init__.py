"""Generator of a command-line client and its documentation from one manifest. A maintainer's tool, not installed."""
