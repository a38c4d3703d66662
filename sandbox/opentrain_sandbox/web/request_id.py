"""Id of the current request, the same in its error response, on the pages and in the terminal."""

from __future__ import annotations

from contextvars import ContextVar
from uuid import uuid4

_CURRENT: ContextVar[str] = ContextVar("request_id")


def new_request_id() -> str:
    """Return a new id and make it that of the current request."""
    value = f"req_{uuid4().hex[:16]}"
    _CURRENT.set(value)
    return value


def request_id() -> str:
    """Return the id of the current request, a new one if it is not recorded."""
    return _CURRENT.get(None) or new_request_id()
