"""Tests of the base of the sandbox."""
