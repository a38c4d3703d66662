"""Tests of the domain of the sandbox."""
