"""Time, as a function that can be replaced, and the one form in which it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the time now, aware and in UTC."""
END = datetime(9000, 1, 1, tzinfo=UTC)
"""No sandbox's clock gets here, so that every time that is computed from it is inside the calendar."""


def system_clock() -> datetime:
    """The time of this machine, in UTC."""
    return datetime.now(UTC)


def iso(moment: datetime) -> str:
    """Writes a time as ISO 8601 in UTC with milliseconds; such texts sort as the times do."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_iso(text: str) -> datetime:
    """Reads an ISO 8601 time that names its offset.

    Raises:
        ValueError: the text is not such a time, names no offset, or is outside the calendar when converted to UTC.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("no offset")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("outside the calendar") from None
