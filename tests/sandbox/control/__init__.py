"""Tests of sandbox control."""
