"""Tests of the client, its generator and its sandbox."""
