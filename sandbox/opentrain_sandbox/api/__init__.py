"""Endpoints, a module for each group of commands."""
