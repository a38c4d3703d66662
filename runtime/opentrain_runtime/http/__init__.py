"""HTTP: requests, responses, transport, retries, TLS and the request log."""
