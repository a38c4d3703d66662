"""Pace of the requests of all rows: --rate, and the pauses that the server asks for."""

from __future__ import annotations

import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.environment import Environment

LONGEST_PAUSE = 900.0
"""Longest pause of all rows after a 429, in seconds."""


class Pace:
    """When the next request may be sent. Rows in several threads share it."""

    def __init__(self, environment: Environment, per_minute: float | None, note: Callable[[str], None]) -> None:
        """Allow `per_minute` requests a minute, at equal intervals; None for any number. `note` writes to stderr."""
        self._environment = environment
        self._note = note
        self._interval = 60.0 / per_minute if per_minute else 0.0
        self._next = self._paused_until = environment.monotonic()
        self._lock = threading.Lock()

    def wait_turn(self) -> float:
        """Wait until a request may be sent, and return the seconds."""
        begun = self._environment.monotonic()
        while True:
            with self._lock:
                now = self._environment.monotonic()
                at = max(self._next, self._paused_until)
                if at <= now:
                    self._next = now + self._interval
                    return now - begun
            self._environment.sleep(at - now)

    def pause(self, seconds: float) -> None:
        """Let no row send a request for this many seconds, at most `LONGEST_PAUSE`."""
        pause = min(seconds, LONGEST_PAUSE)
        with self._lock:
            self._paused_until = max(self._paused_until, self._environment.monotonic() + pause)
        self._note(f"Too many requests: all rows pause for {pause:.1f} s.")
