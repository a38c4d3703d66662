"""Handlers of this product: what is code rather than data, called by the names that the manifest gives.

Unlike the runtime, a handler may know the API.
"""
