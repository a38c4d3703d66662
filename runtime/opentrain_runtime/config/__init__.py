"""Configuration: environment variables and the credentials file."""
