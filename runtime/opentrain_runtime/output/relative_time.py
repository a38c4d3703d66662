"""Points in time relative to now."""

from __future__ import annotations

from datetime import datetime

_UNITS = ((365 * 86_400, "y"), (30 * 86_400, "mo"), (86_400, "d"), (3_600, "h"), (60, "m"))
"""Seconds of each unit, the largest first. A month has 30 days, a year 365."""


def relative(iso: str, now: float) -> str:
    """Return a point in time such as `2h ago` or `in 3d`, and `now` if it is less than a minute away.

    `iso` is ISO 8601 with a zone, `now` is in seconds since 1970.
    """
    away = datetime.fromisoformat(iso).timestamp() - now
    for size, unit in _UNITS:
        count = int(abs(away) // size)
        if count:
            return f"in {count}{unit}" if away > 0 else f"{count}{unit} ago"
    return "now"
