"""Tests of sandbox pages."""
