"""Benchmarks: times of the client as ratios to the simplest program that does the same (`make bench`)."""
