"""Tests of responses that are not JSON."""
