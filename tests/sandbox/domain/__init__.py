"""Tests of sandbox domain."""
