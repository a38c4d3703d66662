"""Recording of requests and their responses in the activity log."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from opentrain_sandbox.core.activity import REQUEST, Exchange, Record
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.masking import mask, mask_header
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.web.request_id import new_request_id

RECORDED = ("/api/", "/sandbox/", "/.well-known/", "/llms.txt", "/auth.md")
"""Beginnings of the paths whose requests are recorded. Those of the pages are not."""
LIVE = "/sandbox/live"
MAX_BODY = 16 * 1024
"""Bytes of a body that are recorded."""
ACCOUNT = "opentrain_sandbox.account"
FAULTS = "opentrain_sandbox.faults"
"""Keys of an ASGI scope: the account of the request, and the list of the faults that were injected."""
CLOSED = "closed"
"""Status of a request whose connection was closed before a response."""


def note_account(request: Request, account_id: str) -> None:
    """Record which account sends the request."""
    request.scope[ACCOUNT] = account_id


def note_fault(scope: Scope, fault: str) -> None:
    """Record a fault that was injected into the request."""
    scope.setdefault(FAULTS, []).append(fault)


class RecordingMiddleware:
    """ASGI middleware that records requests, and tells waiting pages that something may have changed."""

    def __init__(self, app: ASGIApp, sandbox: Sandbox) -> None:
        self._app = app
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] != "http" or path == LIVE:
            await self._app(scope, receive, send)
        elif path.startswith(RECORDED):
            await self._record(scope, receive, send)
        else:
            await self._app(scope, receive, send)
            event_log.show_new(self._sandbox)
            if scope["method"] not in ("GET", "HEAD"):
                self._sandbox.activity.touch()

    async def _record(self, scope: Scope, receive: Receive, send: Send) -> None:
        at, begun = iso(self._sandbox.now()), perf_counter()
        reference = new_request_id()
        sent, received = Body(), Body()
        status: int | None = None
        headers: list[tuple[bytes, bytes]] = []

        async def receive_recorded() -> Message:
            message = await receive()
            received.add(message.get("body", b""))
            return message

        async def send_recorded(message: Message) -> None:
            nonlocal status, headers
            if message["type"] == "http.response.start":
                status, headers = message["status"], list(message["headers"])
            sent.add(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive_recorded, send_recorded)
        finally:
            record = Record(
                kind=REQUEST,
                at=at,
                account_id=scope.get(ACCOUNT),
                failed=status is None or status >= 400,
                label=scope["method"],
                target=target_of(scope),
                status=CLOSED if status is None else str(status),
                reference=reference,
                milliseconds=(perf_counter() - begun) * 1000,
                note=", ".join(scope.get(FAULTS, [])),
            )
            exchange = Exchange(header_lines(scope["headers"]), received.text(), header_lines(headers), sent.text())
            self._sandbox.activity.add(record, exchange)
            event_log.show_new(self._sandbox)


class Body:
    """The first ``MAX_BODY`` bytes of a body."""

    def __init__(self) -> None:
        self._kept = bytearray()
        self._size = 0

    def add(self, part: bytes) -> None:
        """Add the next part of the body."""
        self._size += len(part)
        self._kept += part[: MAX_BODY - len(self._kept)]

    def text(self) -> str:
        """Return the body as text with secrets masked, and how much of it is missing."""
        missing = self._size - len(self._kept)
        return mask(self._kept.decode("utf-8", "replace")) + (f"\n... {missing} more bytes" if missing else "")


def target_of(scope: Scope) -> str:
    """Return path and query as they were sent, with secrets masked."""
    path = scope.get("raw_path") or scope["path"].encode()
    query = scope.get("query_string", b"")
    return mask((path + (b"?" + query if query else b"")).decode("ascii", "backslashreplace"))


def header_lines(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """Return headers as lines ``Name: value`` with secrets masked."""
    pairs = ((name.decode("latin-1").title(), value.decode("latin-1")) for name, value in headers)
    return "\n".join(f"{name}: {mask_header(name, value)}" for name, value in pairs)
