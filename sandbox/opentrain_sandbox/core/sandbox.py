"""State of one running sandbox: database, clock, features and limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any, cast

from starlette.requests import Request

from opentrain_sandbox.core.activity import ActivityLog
from opentrain_sandbox.core.clock import END, Clock, system_clock
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.rate_limit import SlidingWindow
from opentrain_sandbox.core.scopes import FEATURES

ScheduledEventHandler = Callable[..., None]
"""Handler of one kind of scheduled event.

It is called as ``handler(sandbox, at, **payload)`` inside a transaction. ``at`` is the time at which the event was due.
"""


class ClockRangeError(ValueError):
    """The clock of the sandbox is, or would be, at or after ``clock.END``."""


def public_read_window() -> SlidingWindow:
    """Return the limit of 120 tokenless reads per minute and address (contract.md section 1)."""
    return SlidingWindow(limit=120, seconds=60)


@dataclass
class Sandbox:
    """One running sandbox.

    Args:
        database: the database of this sandbox.
        clock: returns the time of the machine. Tests replace it.
        features: the enabled feature keys.
        auto_approve: whether to confirm every approval before the next request.
        scheduled_events: the handler of each kind of scheduled event; see scheduler.py.
        public_reads: the limit on tokenless reads.
        activity: the log of requests, events and deliveries.
        events_shown: number of the latest event in that log.
    """

    database: Database
    clock: Clock = system_clock
    features: frozenset[str] = FEATURES
    auto_approve: bool = False
    scheduled_events: Mapping[str, ScheduledEventHandler] = field(default_factory=dict)
    public_reads: SlidingWindow = field(default_factory=public_read_window)
    activity: ActivityLog = field(default_factory=ActivityLog)
    events_shown: int = 0

    def now(self) -> datetime:
        """Return the time of the sandbox, in UTC: the machine's time plus the offset."""
        return self.clock() + timedelta(seconds=float(self.setting("ahead", "0")))

    def advance(self, seconds: float) -> None:
        """Move the sandbox's clock forward permanently.

        Raises:
            ClockRangeError: it would pass its end. Nothing has changed.
        """
        ahead = float(self.setting("ahead", "0")) + seconds
        self._check_range(ahead)
        self.set("ahead", str(ahead))

    def check_clock(self) -> None:
        """Check the clock of a database that an earlier version or another program has written.

        Raises:
            ClockRangeError: it is past its end.
        """
        self._check_range(float(self.setting("ahead", "0")))

    def _check_range(self, ahead: float) -> None:
        # Also false for NaN.
        if not 0 <= ahead < (END - self.clock()).total_seconds():
            raise ClockRangeError(f"the clock would pass the year {END.year - 1}")

    def random(self, *key: Any) -> Random:
        """Return a random generator that is the same for the same seed and key."""
        return Random(":".join(map(str, (self.setting("seed", "0"), *key))))

    def setting(self, name: str, default: str) -> str:
        """Return a setting of the whole sandbox, or the default."""
        row = self.database.one("SELECT value FROM settings WHERE name = ?", (name,))
        return default if row is None else str(row["value"])

    def set(self, name: str, value: str) -> None:
        """Store a setting of the whole sandbox."""
        self.database.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))


def sandbox_of(request: Request) -> Sandbox:
    """Return the sandbox that serves this request."""
    return cast(Sandbox, request.app.state.sandbox)


def origin_of(request: Request) -> str:
    """Return the origin with which the client addressed the sandbox, for links that work for that client."""
    return str(request.base_url).rstrip("/")
