"""Spoils answers of the API on request, as a bad network or an overloaded service would; fault_spec.py says how."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.core.validation_issues import invalid_type
from opentrain_sandbox.web.errors import AGENT_PREFIX, CONTROL_PREFIX, ApiError, envelope, invalid
from opentrain_sandbox.web.fault_spec import Fault, parse_fault
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

TRANSPORT = "opentrain_sandbox.transport"
PHRASES = {"502": "Bad Gateway", "503": "Service Unavailable", "504": "Gateway Timeout"}


class CuttableProtocol(H11Protocol):
    """uvicorn's HTTP, which lets the application have the connection itself, so that it can be cut.

    For ``uvicorn.Config(http=CuttableProtocol)``; the connection is in the scope, under ``extensions``.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        served = self.app

        async def with_transport(scope: Any, receive: Any, send: Any) -> None:
            scope.setdefault("extensions", {})[TRANSPORT] = self.transport
            await served(scope, receive, send)

        self.app = with_transport


class Faults:
    """Applies the faults to requests below /api/: delays add up, and the first fault of another kind decides.

    Args:
        faults: those that are wanted now; the list may change while the sandbox runs.
    """

    def __init__(self, app: ASGIApp, sandbox: Sandbox, faults: list[Fault]) -> None:
        self._app = app
        self._sandbox = sandbox
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/api/"):
            for fault in tuple(self._faults):
                if not strikes(self._sandbox, fault, scope["method"], scope["path"]):
                    continue
                if fault.kind != "delay":
                    await spoil(fault, self._app, scope, receive, send)
                    return
                assert fault.seconds is not None
                await asyncio.sleep(fault.seconds)
        await self._app(scope, receive, send)


def strikes(sandbox: Sandbox, fault: Fault, method: str, path: str) -> bool:
    """Whether the fault hits this request, which is counted.

    By chance means by the sandbox's seed and by how many such requests came before, whatever else came between them.
    """
    if not fault.covers(method, path) or (fault.first is not None and fault.hits >= fault.first):
        return False
    fault.seen[method, path] += 1
    if fault.percent is not None:
        draw = sandbox.random("fault", fault.spec, method, path, fault.seen[method, path]).random()
        if draw * 100 >= fault.percent:
            return False
    fault.hits += 1
    return True


async def spoil(fault: Fault, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Answers one request in the way of a fault that is no delay."""
    if fault.kind in ("cut-after", "garbage"):
        await app(scope, receive, _swallow)
    if fault.kind in ("cut-before", "cut-after"):
        await cut(scope, receive)
    elif fault.kind == "garbage":
        await Response('{"ok": tru', media_type="application/json")(scope, receive, send)
    elif fault.kind == "429":
        await too_many(fault, scope["path"])(scope, receive, send)
    else:
        title = f"{fault.kind} {PHRASES[fault.kind]}"
        page = f"<html><head><title>{title}</title></head><body><center><h1>{title}</h1></center></body></html>\n"
        await HTMLResponse(page, int(fault.kind))(scope, receive, send)


async def cut(scope: Scope, receive: Receive) -> None:
    """Closes the connection without another byte."""
    scope["extensions"][TRANSPORT].abort()
    # uvicorn sends a 500 for whoever returns without an answer, unless it knows by then that nobody is there.
    while (await receive())["type"] != "http.disconnect":
        pass


def too_many(fault: Fault, path: str) -> Response:
    """The 429 in the dialect of the path (contract.md sections 2 and 4)."""
    headers = {} if fault.seconds is None else {"Retry-After": str(int(fault.seconds))}
    if path.startswith(f"{AGENT_PREFIX}/"):
        body = {"error": "rate_limit_exceeded", "error_description": "Too many requests"}
        return JSONResponse(body, 429, headers=headers)
    return envelope(429, "Too many requests", headers=headers)


async def _swallow(message: Message) -> None:
    """Drops the application's answer."""


async def add_fault(request: Request) -> Response:
    """POST /sandbox/faults ``{"fault": SPEC}``: one fault more from now on.

    Raises:
        ApiError: 400, the body says no fault.
    """
    spec = (await json_object(request)).get("fault")
    if not isinstance(spec, str):
        raise invalid([invalid_type(["fault"], "string", spec)])
    try:
        fault = parse_fault(spec)
    except ValueError as error:
        raise ApiError(400, str(error), {"field": "fault"}) from None
    request.app.state.faults.append(fault)
    return JSONResponse(faults_view(request), 201)


async def remove_faults(request: Request) -> Response:
    """DELETE /sandbox/faults: no faults from now on."""
    request.app.state.faults.clear()
    return JSONResponse(faults_view(request))


def faults_view(request: Request) -> dict[str, Any]:
    """``{"faults": [{"fault": SPEC, "hits": n}]}``: what is wanted now, and how many requests each has hit."""
    return {"faults": [{"fault": fault.spec, "hits": fault.hits} for fault in request.app.state.faults]}


ENDPOINTS = [
    Endpoint("POST", f"{CONTROL_PREFIX}/faults", add_fault),
    Endpoint("DELETE", f"{CONTROL_PREFIX}/faults", remove_faults),
]
