"""The few things that are code and not data, each called by the name that the manifest gives it.

Unlike the rest of the runtime, what is here may know the API it serves.
"""
