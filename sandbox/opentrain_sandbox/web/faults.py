"""Fault injection: API responses as from a bad network or an overloaded service."""

from __future__ import annotations

import asyncio

from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.web.errors import AGENT_PREFIX, envelope
from opentrain_sandbox.web.fault_spec import Fault
from opentrain_sandbox.web.protocol import TRANSPORT
from opentrain_sandbox.web.recording import note_fault

PHRASES = {"502": "Bad Gateway", "503": "Service Unavailable", "504": "Gateway Timeout"}


class FaultInjectionMiddleware:
    """ASGI middleware that injects faults into requests below /api/.

    All delays apply. Of the other faults only the first one applies.

    Args:
        faults: the current faults. The list can change while the sandbox runs.
    """

    def __init__(self, app: ASGIApp, sandbox: Sandbox, faults: list[Fault]) -> None:
        self._app = app
        self._sandbox = sandbox
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/api/"):
            for fault in tuple(self._faults):
                if not should_inject(self._sandbox, fault, scope["method"], scope["path"]):
                    continue
                note_fault(scope, fault.spec)
                if fault.kind != "delay":
                    await inject(fault, self._app, scope, receive, send)
                    return
                assert fault.seconds is not None
                await asyncio.sleep(fault.seconds)
        await self._app(scope, receive, send)


def should_inject(sandbox: Sandbox, fault: Fault, method: str, path: str) -> bool:
    """Return whether to inject the fault into this request, and count the request.

    A percentage depends on the sandbox's seed and on the number of earlier requests with this method and path.
    """
    if not fault.covers(method, path) or (fault.first is not None and fault.hits >= fault.first):
        return False
    fault.seen[method, path] += 1
    if fault.percent is not None:
        value = sandbox.random("fault", fault.spec, method, path, fault.seen[method, path]).random()
        if value * 100 >= fault.percent:
            return False
    fault.hits += 1
    return True


async def inject(fault: Fault, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Respond to one request with a fault that is not a delay."""
    if fault.kind in ("cut-after", "garbage"):
        await app(scope, receive, _discard)
    if fault.kind in ("cut-before", "cut-after"):
        await abort_connection(scope, receive)
    elif fault.kind == "garbage":
        await Response('{"ok": tru', media_type="application/json")(scope, receive, send)
    elif fault.kind == "429":
        await rate_limited(fault, scope["path"])(scope, receive, send)
    else:
        title = f"{fault.kind} {PHRASES[fault.kind]}"
        page = f"<html><head><title>{title}</title></head><body><center><h1>{title}</h1></center></body></html>\n"
        await HTMLResponse(page, int(fault.kind))(scope, receive, send)


async def abort_connection(scope: Scope, receive: Receive) -> None:
    """Abort the connection without sending another byte."""
    scope["extensions"][TRANSPORT].abort()
    # uvicorn sends a 500 if the application returns without a response before it knows of the disconnect.
    while (await receive())["type"] != "http.disconnect":
        pass


def rate_limited(fault: Fault, path: str) -> Response:
    """Build the 429 in the error format of the path (contract.md sections 2 and 4)."""
    headers = {} if fault.seconds is None else {"Retry-After": str(int(fault.seconds))}
    if path.startswith(f"{AGENT_PREFIX}/"):
        body = {"error": "rate_limit_exceeded", "error_description": "Too many requests"}
        return JSONResponse(body, 429, headers=headers)
    return envelope(429, "Too many requests", headers=headers)


async def _discard(message: Message) -> None:
    """Drop one ASGI message of the application's response."""
