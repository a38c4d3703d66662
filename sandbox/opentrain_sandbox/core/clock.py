"""Current time, as a function that tests can replace, and the text form of times."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Function that returns the current time, aware and in UTC."""
END = datetime(9000, 1, 1, tzinfo=UTC)
"""Upper limit of every clock, excluded, so that all times computed from it are valid datetimes."""


def system_clock() -> datetime:
    """Return the time of this machine, in UTC."""
    return datetime.now(UTC)


def iso(moment: datetime) -> str:
    """Format a time as ISO 8601 in UTC with milliseconds. Such texts sort like the times."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_iso(text: str) -> datetime:
    """Parse an ISO 8601 time with an offset. Return it in UTC.

    Raises:
        ValueError: the text is not a time, has no offset, or is outside the range of datetime in UTC.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("no offset")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("outside the range of datetime") from None
