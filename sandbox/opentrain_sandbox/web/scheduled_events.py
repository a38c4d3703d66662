"""Execution of scheduled events: before each request, and periodically in between."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Receive, Scope, Send

from opentrain_sandbox.core import background, scheduler
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.events import event_log

INTERVAL = 0.2
"""Seconds between two periodic runs."""


class ScheduledEventsMiddleware:
    """ASGI middleware that runs due events before each request, so that responses are up to date."""

    def __init__(self, app: ASGIApp, sandbox: Sandbox) -> None:
        self._app = app
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scheduler.run_due(self._sandbox)
        await self._app(scope, receive, send)


async def run_periodically(sandbox: Sandbox) -> None:
    """Run due events at every interval until canceled."""

    async def step() -> None:
        if scheduler.run_due(sandbox):
            event_log.show_new(sandbox)
            sandbox.activity.touch()
        await asyncio.sleep(INTERVAL)

    await background.repeat(step, "scheduled events")
