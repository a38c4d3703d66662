"""Tests of the drafts of the sandbox."""
