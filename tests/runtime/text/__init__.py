"""Tests of runtime text."""
