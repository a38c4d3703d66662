"""Tests of the HTTP layer of the sandbox."""
