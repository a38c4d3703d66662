"""Tests of the ground of the sandbox."""
