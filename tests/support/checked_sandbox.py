"""Sandboxes that check each of their responses against the OpenAPI document, for every test that runs one.

A response that does not match is replaced by an error of the status 500 that names the fault. The faults are also kept:
``tests/conftest.py`` fails the test, and a process of its own (``python -m tests.support.checked_sandbox FLAGS``, which
otherwise is ``opentrain-sandbox FLAGS``) ends with exit code 1.
"""

from __future__ import annotations

import sys
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import opentrain_sandbox.app
from opentrain_sandbox.__main__ import main
from opentrain_sandbox.app import create_app
from tests.support.documented_responses import check

CHECKED = ("/api/", "/.well-known/", "/llms.txt", "/auth.md")
"""Beginnings of the paths of the document."""
FAULTS: list[str] = []
"""Faults of the responses of the sandboxes in this process."""


class ResponseCheckMiddleware:
    """ASGI middleware that checks responses. Injected faults come from outside of it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(CHECKED):
            await self._app(scope, receive, send)
            return
        messages: list[Message] = []
        gone = False

        async def heard() -> Message:
            nonlocal gone
            message = await receive()
            gone = gone or message["type"] == "http.disconnect"
            return message

        async def keep(message: Message) -> None:
            messages.append(message)

        await self._app(scope, heard, keep)
        fault = None if gone else fault_of(scope, messages)  # nobody reads the response to half a request
        if fault is None:
            for message in messages:
                await send(message)
        else:
            FAULTS.append(fault)
            await PlainTextResponse(fault, 500)(scope, receive, send)


def fault_of(scope: Scope, messages: list[Message]) -> str | None:
    """Return what is wrong with a response, or None."""
    path = (scope.get("raw_path") or quote(scope["path"]).encode()).decode("ascii")
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in messages[0]["headers"]}
    body = b"".join(message.get("body", b"") for message in messages)
    try:
        check(scope["method"], path, messages[0]["status"], headers, body)
    except AssertionError as error:
        return str(error)
    return None


def create_checked_app(*arguments: Any, **options: Any) -> Starlette:
    """Create the application with the arguments of ``create_app``, and check its responses."""
    app = create_app(*arguments, **options)
    # The last one is the innermost, and sees a response before the middleware of the sandbox.
    app.user_middleware.append(Middleware(ResponseCheckMiddleware))
    return app


if __name__ == "__main__":
    opentrain_sandbox.app.create_app = create_checked_app
    code = main()
    for line in FAULTS:
        print(f"not as documented: {line}", file=sys.stderr)
    sys.exit(code or bool(FAULTS))
