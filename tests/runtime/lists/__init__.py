"""Tests of runtime lists."""
