"""Rate limits."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from datetime import datetime, timedelta


class SlidingWindow:
    """Limit of ``limit`` hits of one key in any ``seconds`` seconds, kept in memory only."""

    def __init__(self, limit: int, seconds: int) -> None:
        self.limit = limit
        self.span = timedelta(seconds=seconds)
        self._hits: defaultdict[str, deque[datetime]] = defaultdict(deque)

    def hit(self, key: str, now: datetime) -> int | None:
        """Count one hit.

        Returns:
            None if it is allowed, else the whole seconds to wait. A rejected hit does not count.
        """
        hits = self._hits[key]
        while hits and hits[0] <= now - self.span:
            hits.popleft()
        if len(hits) < self.limit:
            hits.append(now)
            return None
        return max(1, math.ceil((hits[0] + self.span - now).total_seconds()))

    def clear(self) -> None:
        """Forget all hits."""
        self._hits.clear()


def seconds_to_midnight(now: datetime) -> int:
    """Return the whole seconds until the next midnight in UTC, at least 1."""
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return max(1, math.ceil((midnight - now).total_seconds()))
