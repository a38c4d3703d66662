"""Tests of the generator's command line."""
