"""Tests of sandbox drafts."""
