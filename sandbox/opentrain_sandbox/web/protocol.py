"""uvicorn's HTTP protocol, with connections that the application can abort and a deadline for each request."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

TRANSPORT = "opentrain_sandbox.transport"
"""Key of the connection in the ``extensions`` of an ASGI scope."""
REQUEST_SECONDS = 30.0
"""Maximum seconds from the connection or the last response to the end of a request's body."""


class SandboxProtocol(H11Protocol):
    """Protocol for ``uvicorn.Config(http=SandboxProtocol)``.

    uvicorn has a timeout for idle connections only. This class also aborts a request that does not arrive in time.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._deadline: asyncio.TimerHandle | None = None
        application = self.app

        async def with_transport(scope: Any, receive: Any, send: Any) -> None:
            scope.setdefault("extensions", {})[TRANSPORT] = self.transport
            try:
                await application(scope, receive, send)
            except asyncio.CancelledError:
                # The server stops and the grace period is over. uvicorn would log a traceback.
                self.transport.abort()
                while (await receive())["type"] != "http.disconnect":
                    pass

        self.app = with_transport

    @property
    def _is_awaiting(self) -> bool:
        """Return whether a request, or the rest of one, has not arrived yet."""
        return self.cycle is None or self.cycle.response_complete or self.cycle.more_body

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        self._cancel()
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        self._cancel()
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """Let a response in progress finish. Do not wait for the rest of a request."""
        super().shutdown()
        if self._is_awaiting:
            self.transport.abort()

    def _watch(self) -> None:
        if not self._is_awaiting:
            self._cancel()
        elif self._deadline is None and not self.transport.is_closing():
            self._deadline = self.loop.call_later(REQUEST_SECONDS, self.transport.abort)

    def _cancel(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
