"""Tests of the endpoints of the sandbox."""
