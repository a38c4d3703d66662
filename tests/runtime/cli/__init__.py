"""Tests of runtime cli."""
