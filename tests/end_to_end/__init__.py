"""Whole stories: demo, installation, browser."""
