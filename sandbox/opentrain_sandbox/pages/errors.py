"""Error pages of addresses that no page has."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.pages.html import message
from opentrain_sandbox.web import errors
from opentrain_sandbox.web.errors import AGENT_PREFIX, API_PREFIX, CONTROL_PREFIX

API = (f"{API_PREFIX}/", f"{AGENT_PREFIX}/", f"{CONTROL_PREFIX}/", "/static/")


async def on_http_error(request: Request, error: Exception) -> Response:
    """Handle Starlette's own 404 and 405: as a page, or below /api and /sandbox in the error format of the path."""
    if request.url.path.startswith(API):
        return await errors.on_http_error(request, error)
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return message(request, "Page not found", "The sandbox does not have this page.", 404)
    return message(request, error.detail, f"This page does not accept {request.method}.", error.status_code)
