"""End-to-end tests: demo, installation, browser."""
