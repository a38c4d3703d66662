"""Subcommands: each module of this package declares one as `SUBCOMMAND`."""
