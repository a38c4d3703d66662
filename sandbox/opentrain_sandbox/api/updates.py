"""Endpoint GET /updates: the feed of an account's events (contract.md sections 3 and 9, updates poll)."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.core.scopes import allows
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.web.authorize import identify
from opentrain_sandbox.web.errors import API_PREFIX, ApiError
from opentrain_sandbox.web.routing import Endpoint

DEFAULT_LIMIT = 50
MAX_LIMIT = 200


async def poll(request: Request) -> Response:
    """GET /updates: list the events after ``cursor`` that the token's scopes allow, oldest first.

    Raises:
        ApiError: 401, 403 (the token cannot read any event type) or 400 (invalid cursor or limit).
    """
    caller = identify(request)
    scopes = caller.token.scopes
    types = tuple(name for name, scope in event_log.SCOPES.items() if allows(scopes, scope))
    if not types:
        details = {"requiredScopes": sorted(set(event_log.SCOPES.values())), "grantedScopes": list(scopes)}
        raise ApiError(403, "The token cannot read any type of event", details)
    cursor, limit = read_cursor(request), read_limit(request)
    rows = event_log.list_after(sandbox_of(request).database, caller.account.id, int(cursor), types, limit + 1)
    page = rows[:limit]
    return JSONResponse(
        {
            "events": [event_log.view(row) for row in page],
            "nextCursor": str(page[-1]["seq"]) if page else cursor,
            "hasMore": len(rows) > len(page),
        }
    )


def read_cursor(request: Request) -> str:
    """Return ``cursor`` of the query, an event's id. The default "0" is before the first event.

    Raises:
        ApiError: 400 with ``details.field``.
    """
    cursor = request.query_params.get("cursor", "0")
    # 18 digits always fit into an integer of SQLite.
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= 18):
        raise ApiError(400, "cursor must be the number of an event", {"field": "cursor"})
    return cursor


def read_limit(request: Request) -> int:
    """Return ``limit`` of the query, 1 to 200.

    Raises:
        ApiError: 400 with ``details.field``.
    """
    text = request.query_params.get("limit", str(DEFAULT_LIMIT))
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and 1 <= int(text) <= MAX_LIMIT):
        raise ApiError(400, f"limit must be a whole number from 1 to {MAX_LIMIT}", {"field": "limit"})
    return int(text)


ENDPOINTS = [Endpoint("GET", f"{API_PREFIX}/updates", poll)]
