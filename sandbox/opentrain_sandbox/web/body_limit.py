"""Limit on the size of a request body."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from opentrain_sandbox.web.errors import error_of_path

MAX_BODY_BYTES = 4 * 1024 * 1024


class BodyTooLargeError(Exception):
    """A body has more than ``MAX_BODY_BYTES`` bytes."""


class BodyLimitMiddleware:
    """ASGI middleware that responds with 413 to a body above ``MAX_BODY_BYTES``. It does not store the rest.

    Starlette's own limit cannot respond in the error formats of the API.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False
        size = 0

        async def limited() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > MAX_BODY_BYTES:
                raise BodyTooLargeError
            return message

        async def record_start(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            if declared_length(scope) > MAX_BODY_BYTES:
                raise BodyTooLargeError
            await self._app(scope, limited, record_start)
        except BodyTooLargeError:
            # The application may have responded without reading the body.
            if not started:
                text = f"The request body is larger than {MAX_BODY_BYTES} bytes"
                await error_of_path(scope["path"], 413, text)(scope, receive, send)


def declared_length(scope: Scope) -> int:
    """Return the Content-Length of a request in bytes, 0 if there is none. The server has checked its form."""
    text = Headers(scope=scope).get("content-length", "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0
