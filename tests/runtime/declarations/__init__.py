"""Tests of runtime declarations."""
