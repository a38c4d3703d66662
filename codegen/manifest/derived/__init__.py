"""Flags, commands and requirements of responses that follow from other keys of the manifest."""
