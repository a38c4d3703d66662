"""Handlers of this product: functions that the manifest names.

Unlike the runtime, a handler may contain facts about the API.
"""
