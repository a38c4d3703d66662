"""Stream that tells open pages of changes (server-sent events)."""

from __future__ import annotations

from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from opentrain_sandbox.core.activity import ActivityLog
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.web.recording import LIVE
from opentrain_sandbox.web.routing import Endpoint

SECONDS = 30.0
"""Maximum seconds between two messages, so that the clock on a page is not older."""


async def show_changes(request: Request) -> Response:
    """GET /sandbox/live: send a message after each change. The content of the message is its number."""
    activity = sandbox_of(request).activity
    return StreamingResponse(changes(activity), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


async def changes(activity: ActivityLog) -> AsyncIterator[str]:
    """Yield a message after each change, until the server stops. The first one comes at once."""
    version = activity.version
    while not activity.closed:
        yield f"data: {version}\n\n"
        version = await activity.wait(version, SECONDS)


ENDPOINTS = [Endpoint("GET", LIVE, show_changes)]
