"""Tests of commands: vectors, transcripts, examples."""
