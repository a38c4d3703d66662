"""Tests of the pages of the sandbox."""
