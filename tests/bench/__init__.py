"""Benchmarks: what a user waits for, as ratios against the plainest program that does the same (`make bench`)."""
