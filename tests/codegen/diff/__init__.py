"""Tests of `diff`."""
