"""Tests of sandbox api."""
