"""Rules of the source tree: imports, start-up cost, secrets, words."""
