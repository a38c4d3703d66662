"""Date header of every response, from the sandbox's clock, so that it agrees with the times in the body."""

from __future__ import annotations

from email.utils import format_datetime

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from opentrain_sandbox.core.sandbox import Sandbox


class DateHeaderMiddleware:
    """ASGI middleware that sets the Date header. The server must not set its own."""

    def __init__(self, app: ASGIApp, sandbox: Sandbox) -> None:
        self._app = app
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["Date"] = format_datetime(self._sandbox.now(), usegmt=True)
            await send(message)

        await self._app(scope, receive, send_dated)
