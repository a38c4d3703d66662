"""Generator of a command-line client and its documentation from a manifest. Not installed with the client."""
