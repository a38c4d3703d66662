"""Tests of sandbox web."""
