"""Tests of runtime http."""
