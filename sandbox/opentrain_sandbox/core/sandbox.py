"""State of one running sandbox: database, clock, features and limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any, cast

from starlette.requests import Request

from opentrain_sandbox.core.clock import END, Clock, system_clock
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.rate_limit import SlidingWindow
from opentrain_sandbox.core.scopes import FEATURES

ScheduledEventHandler = Callable[..., None]
"""Handler of one kind of scheduled event.

Called as ``handler(sandbox, at, **payload)`` inside a transaction; ``at`` is when the event was due.
"""


class ClockRangeError(ValueError):
    """The clock of the sandbox is, or would be, beyond ``clock.END``."""


def public_read_window() -> SlidingWindow:
    """120 tokenless reads a minute for each address (contract.md section 1)."""
    return SlidingWindow(limit=120, seconds=60)


@dataclass
class Sandbox:
    """One running sandbox.

    Args:
        database: the database of this sandbox.
        clock: returns the time of the machine; replaced where time itself is tested.
        features: the feature keys that are on.
        auto_approve: whether every approval is confirmed before the next request.
        scheduled_events: the handler of each kind of scheduled event; see scheduler.py.
        public_reads: the limit on tokenless reads.
    """

    database: Database
    clock: Clock = system_clock
    features: frozenset[str] = FEATURES
    auto_approve: bool = False
    scheduled_events: Mapping[str, ScheduledEventHandler] = field(default_factory=dict)
    public_reads: SlidingWindow = field(default_factory=public_read_window)

    def now(self) -> datetime:
        """The time in the sandbox, in UTC: the machine's, and ahead of it by as much as was asked for."""
        return self.clock() + timedelta(seconds=float(self.setting("ahead", "0")))

    def advance(self, seconds: float) -> None:
        """Moves the sandbox's clock ahead, for good.

        Raises:
            ClockRangeError: it would be beyond its end; nothing has changed.
        """
        ahead = float(self.setting("ahead", "0")) + seconds
        self._check_range(ahead)
        self.set("ahead", str(ahead))

    def check_clock(self) -> None:
        """Check the clock of a database that an earlier version or another program wrote.

        Raises:
            ClockRangeError: it is beyond its end.
        """
        self._check_range(float(self.setting("ahead", "0")))

    def _check_range(self, ahead: float) -> None:
        # Also false for a float that is no number.
        if not 0 <= ahead < (END - self.clock()).total_seconds():
            raise ClockRangeError(f"the clock would be beyond the year {END.year - 1}")

    def random(self, *key: Any) -> Random:
        """A generator of numbers that are the same for the same seed and key."""
        return Random(":".join(map(str, (self.setting("seed", "0"), *key))))

    def setting(self, name: str, default: str) -> str:
        """A value that the database keeps for the whole sandbox."""
        row = self.database.one("SELECT value FROM settings WHERE name = ?", (name,))
        return default if row is None else str(row["value"])

    def set(self, name: str, value: str) -> None:
        """Keeps a value for the whole sandbox."""
        self.database.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))


def sandbox_of(request: Request) -> Sandbox:
    """The sandbox that serves this request."""
    return cast(Sandbox, request.app.state.sandbox)


def origin_of(request: Request) -> str:
    """The origin under which the client reached the sandbox: links made from it open for that client too."""
    return str(request.base_url).rstrip("/")
