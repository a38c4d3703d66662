"""Accounts, their tokens, and claims of ownership."""
