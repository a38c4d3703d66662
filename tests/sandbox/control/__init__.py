"""Tests of the control API of the sandbox."""
