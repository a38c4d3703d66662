"""Retry policy: which failed requests are retried, and after which pause."""

from __future__ import annotations

import re

from opentrain_runtime.http.messages import http_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.http.messages import Request, Response

TRANSIENT_STATUSES = frozenset((429, 502, 503, 504))
LONGEST_WAIT = 60.0
"""Longest pause before a retry, in seconds."""
_FIRST_WAIT = 0.5
_MOST_SECONDS = 1e9
"""Longest pause that is reported, in seconds."""


def may_repeat(request: Request) -> bool:
    """Return whether sending the request twice has the same effect as sending it once."""
    return request.method in ("GET", "HEAD") or request.repeatable


def may_retry(response: Response) -> bool:
    """Return whether the request of a response other than 2xx may be retried, and may then succeed.

    A request that was refused because of a rate limit was not carried out, so a write may be retried too.
    """
    return response.rate_limited or (response.status in TRANSIENT_STATUSES and may_repeat(response.request))


def next_step(request: Request, when: str = "") -> str:
    """Return the hint after a request without a valid response; `when` follows "Run the command again"."""
    if may_repeat(request):
        return f"Run the command again{when}."
    return "Check whether the request was carried out before you run the command again."


def wait_before(attempt: int, headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds to wait after this attempt, counted from 1; None if the server asks for too many."""
    import random

    asked = retry_after(headers, now)
    if asked is not None:
        return asked if asked <= LONGEST_WAIT else None
    middle: float = _FIRST_WAIT * 2 ** (attempt - 1)
    return middle * random.uniform(0.75, 1.25)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that a Retry-After header asks for, as a number or as a date (RFC 9110, section 10.2.3).

    Fractions are accepted, although the RFC does not allow them. Return None for a missing or invalid header.
    """
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", value):
        return min(float(value), _MOST_SECONDS)
    if not value:
        return None
    moment = http_date(value)
    return None if moment is None else min(max(0.0, moment - now), _MOST_SECONDS)
