"""Whether a call that failed is made again, and after how long."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.http.messages import Request

TRANSIENT_STATUSES = frozenset((429, 502, 503, 504))
LONGEST_WAIT = 60.0
"""Seconds; a server that asks for more is not waited for."""
_FIRST_WAIT = 0.5


def may_repeat(request: Request) -> bool:
    """Whether making the call twice does no more than making it once."""
    return request.method == "GET" or request.repeatable


def next_step(request: Request, when: str = "") -> str:
    """What to do about a call that was sent and got no answer that can be trusted; `when` goes with trying again."""
    if may_repeat(request):
        return f"Run the command again{when}."
    return "Find out whether it was carried out before you run the command again."


def wait_before(attempt: int, headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to wait before another attempt, `attempt` counting from 1; None if the server asks for too many."""
    import random

    asked = retry_after(headers, now)
    if asked is not None:
        return asked if asked <= LONGEST_WAIT else None
    middle: float = _FIRST_WAIT * 2 ** (attempt - 1)
    return middle * random.uniform(0.75, 1.25)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that a Retry-After header asks for, given as seconds or as a date (RFC 9110, section 10.2.3).

    None where there is none, or where it makes no sense.
    """
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return float(value) if len(value) < 10 else None
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value)
        if moment.tzinfo is None:  # the oldest of the three forms of a date names no zone, and all are in GMT
            moment = moment.replace(tzinfo=UTC)
        return max(0.0, moment.timestamp() - now)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
