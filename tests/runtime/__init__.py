"""Tests of the runtime, a folder for each of its packages."""
