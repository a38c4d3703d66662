"""Scenarios: initial states with accounts, jobs and proposals in given states, for practice and for tests of agents."""
