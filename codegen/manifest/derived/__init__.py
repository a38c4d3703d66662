"""Flags, commands, requirements and tools that follow from other keys of the manifest."""
