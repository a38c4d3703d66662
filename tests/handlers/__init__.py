"""Tests of the product's handlers."""
