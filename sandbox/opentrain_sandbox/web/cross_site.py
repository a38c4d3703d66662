"""Protection from cross-site requests: any page in the user's browser can send requests to loopback."""

from __future__ import annotations

import ipaddress
import re

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from opentrain_sandbox.web.errors import CONTROL_PREFIX, error_of_path
from opentrain_sandbox.web.request_body import JSON, media_type_of

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
HOST = re.compile(r"(\[(?P<ipv6>[0-9a-fA-F:.]+)\]|(?P<name>[a-zA-Z0-9.-]+))(:[0-9]*)?")
"""A Host header: a name or an address, and a port."""


class CrossSiteMiddleware:
    """ASGI middleware that rejects requests that another site's page may have caused.

    Args:
        allow_remote: whether to accept host names and addresses that are not loopback.
    """

    def __init__(self, app: ASGIApp, allow_remote: bool) -> None:
        self._app = app
        self._allow_remote = allow_remote

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        rejection = rejection_of(scope, self._allow_remote) if scope["type"] == "http" else None
        await (rejection or self._app)(scope, receive, send)


def rejection_of(scope: Scope, allow_remote: bool) -> Response | None:
    """Return the response that rejects a request, or None if it is allowed."""
    headers, path = Headers(scope=scope), scope["path"]
    host = headers.get("host", "")
    if not allow_remote and not is_loopback_host(host):
        # DNS rebinding: a page can let its own name resolve to this machine, and then counts as same-origin.
        text = f"Unknown host {host!r}. Use localhost, or start the sandbox with --allow-remote"
        return error_of_path(path, 421, text)
    if scope["method"] in SAFE_METHODS:
        return None
    if not same_origin(headers, f"{scope['scheme']}://{host}"):
        return error_of_path(path, 403, "Pages of other sites cannot change the sandbox")
    has_body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    if path.startswith(f"{CONTROL_PREFIX}/") and has_body and media_type_of(headers) != JSON:
        return error_of_path(path, 415, "The body must be application/json")
    return None


def same_origin(headers: Headers, own: str) -> bool:
    """Return whether the request comes from a page of the sandbox itself, or from no page at all.

    ``Sec-Fetch-Site`` is trusted if present: a page cannot set it, whereas ``Origin`` is "null" even for the sandbox's
    own pages if they send no referrer.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or origin.lower() == own.lower()


def is_loopback_host(host: str) -> bool:
    """Return whether a Host header, with or without a port, means this machine."""
    match = HOST.fullmatch(host)
    if match is None:
        return False
    name = match["ipv6"] or match["name"]
    if name.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
