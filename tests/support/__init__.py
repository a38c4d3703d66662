"""Shared helpers of the tests: a loopback server, a hermetic CLI runner and the vectors' machinery."""
