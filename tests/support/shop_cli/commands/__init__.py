"""Commands of the program of tests."""
