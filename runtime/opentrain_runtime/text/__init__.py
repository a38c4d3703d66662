"""Text for people and programs: JSON, dotted paths, masked secrets, safe characters."""
