"""GET /jobs/changes: which listings came, changed and went (contract.md section 3)."""

from __future__ import annotations

from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.clock import iso, parse_iso
from opentrain_sandbox.context import sandbox_of
from opentrain_sandbox.errors import API_PREFIX, ApiError
from opentrain_sandbox.public_jobs import CACHED, preflight, public
from opentrain_sandbox.routing import Endpoint

MOST = 5_000
"""Changes in one answer."""


async def list_changes(request: Request) -> Response:
    """The changes at and after ``since`` and before ``until``, oldest first.

    ``until`` is the time now, or the time of the first change that had no place; so a reader who goes on from it
    misses nothing and reads nothing twice.
    """
    since = iso(wanted_since(request))
    now = iso(sandbox_of(request).now())
    rows = sandbox_of(request).store.all(
        "SELECT * FROM listing_changes WHERE occurred_at >= ? AND occurred_at < ? ORDER BY seq LIMIT ?",
        (since, now, MOST + 1),
    )
    until = now
    if len(rows) > MOST:
        until = rows[MOST]["occurred_at"]
        rows = [row for row in rows if row["occurred_at"] < until]
    changes = [
        {"jobId": row["job_id"], "eventType": row["event_type"], "occurredAt": row["occurred_at"]} for row in rows
    ]
    return JSONResponse({"since": since, "until": until, "changes": changes, "generatedAt": now}, headers=CACHED)


def wanted_since(request: Request) -> datetime:
    """The time from which changes are wanted.

    Raises:
        ApiError: 400 with ``details.field``.
    """
    try:
        return parse_iso(request.query_params.get("since", ""))
    except (ValueError, OverflowError):
        message = "since must be an ISO 8601 time with its offset, such as 2030-01-02T12:00:00Z"
        raise ApiError(400, message, {"field": "since"}) from None


ENDPOINTS = [
    Endpoint("GET", f"{API_PREFIX}/jobs/changes", public(list_changes)),
    Endpoint("OPTIONS", f"{API_PREFIX}/jobs/changes", preflight),
]
