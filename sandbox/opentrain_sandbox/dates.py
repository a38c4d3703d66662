"""Dates that a client sends."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from opentrain_sandbox.clock import iso


def due_date(value: Any) -> str | None:
    """Reads an ISO 8601 date or time; without an offset it is in UTC, without a time it is midnight.

    Returns:
        The time as ``clock.iso`` writes it; None for None.

    Raises:
        ValueError: its message says what is wrong, to be put behind the field's name.
    """
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
        return iso(moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC))
    except (TypeError, ValueError, OverflowError):
        raise ValueError("must be an ISO 8601 date") from None
