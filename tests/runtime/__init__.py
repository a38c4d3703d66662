"""Tests of the runtime, one folder for each of its packages."""
