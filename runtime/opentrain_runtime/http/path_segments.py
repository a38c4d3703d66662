"""Part of a URL's path with slashes, such as the path of a file."""

from __future__ import annotations

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import percent

_UNSAFE = ("", ".", "..")
"""Segments that a server or proxy may drop, so that the path would name another resource."""


def encode_segments(dest: str, text: str) -> str:
    """Return a path with each segment percent-encoded. Raises `UsageError` for an empty segment, `.` and `..`."""
    segments = text.split("/")
    if any(segment in _UNSAFE for segment in segments):
        flag = flag_of(dest)
        expected = "a path without empty parts, . and .., such as docs/a.txt"
        raise UsageError(f"invalid value {text!r} for {flag}: expected {expected}")
    return "/".join(map(percent, segments))
