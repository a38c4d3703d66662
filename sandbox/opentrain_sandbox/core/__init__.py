"""Base of the sandbox: database, clock, scheduler, money, scopes."""
