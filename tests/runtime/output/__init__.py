"""Tests of runtime output."""
