"""Command line of the generator: one module per subcommand in `commands`."""
