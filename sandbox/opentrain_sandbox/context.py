"""What every handler needs: the store, the clock and the limits of this sandbox."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from starlette.requests import Request

from opentrain_sandbox.clock import Clock, system_clock
from opentrain_sandbox.limits import SlidingWindow
from opentrain_sandbox.scopes import FEATURES
from opentrain_sandbox.store import Store


def public_read_window() -> SlidingWindow:
    """120 tokenless reads a minute for each address (contract.md section 1)."""
    return SlidingWindow(limit=120, seconds=60)


@dataclass
class Sandbox:
    """One running sandbox.

    Args:
        store: its database.
        clock: returns the time now; replaced where time itself is tested.
        features: the feature keys that are on.
        public_reads: the limit on tokenless reads.
    """

    store: Store
    clock: Clock = system_clock
    features: frozenset[str] = FEATURES
    public_reads: SlidingWindow = field(default_factory=public_read_window)

    def now(self) -> datetime:
        """The time now, in UTC."""
        return self.clock()


def sandbox_of(request: Request) -> Sandbox:
    """The sandbox that serves this request."""
    return cast(Sandbox, request.app.state.sandbox)


def origin_of(request: Request) -> str:
    """The origin under which the client reached the sandbox: links made from it open for that client too."""
    return str(request.base_url).rstrip("/")
