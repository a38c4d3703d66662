"""Contracts, milestones, budgets and progress."""
