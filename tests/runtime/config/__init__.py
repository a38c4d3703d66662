"""Tests of runtime config."""
