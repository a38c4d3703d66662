"""Endpoint GET /sandbox/state: what a script needs to act as the human and to control the clock."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.control.accounts import account_view
from opentrain_sandbox.control.clock import clock_view
from opentrain_sandbox.control.faults import faults_view
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.domain.people import claims
from opentrain_sandbox.web.errors import CONTROL_PREFIX
from opentrain_sandbox.web.routing import Endpoint

LATEST = 100
"""Rows of each list: the latest accounts and pending decisions, and the next scheduled events."""


async def show_state(request: Request) -> Response:
    """GET /sandbox/state: return the clock, accounts, pending decisions, scheduled events and injected faults."""
    return JSONResponse(state_view(request))


def state_view(request: Request) -> dict[str, Any]:
    """Return the response of ``GET /sandbox/state``."""
    sandbox = sandbox_of(request)
    accounts = sandbox.database.all("SELECT id FROM accounts ORDER BY rowid DESC LIMIT ?", (LATEST,))
    scheduled_events = sandbox.database.all(
        "SELECT due_at, kind, payload FROM scheduled_events ORDER BY due_at, seq LIMIT ?", (LATEST,)
    )
    return {
        **clock_view(sandbox),
        "seed": int(sandbox.setting("seed", "0")),
        "accounts": [account_view(sandbox, row["id"]) for row in reversed(accounts)],
        "waiting": pending_decisions(sandbox),
        "scheduledEvents": [
            {"dueAt": row["due_at"], "kind": row["kind"], "payload": json.loads(row["payload"])}
            for row in scheduled_events
        ],
        **faults_view(request),
    }


def pending_decisions(sandbox: Sandbox) -> dict[str, list[dict[str, Any]]]:
    """Return pending decisions ``{claims, approvals, topUps}``: the latest ``LATEST`` of each, oldest first."""
    database, now = sandbox.database, iso(sandbox.now())
    claims_open = database.all(
        "SELECT registration_id AS registrationId, account_id AS accountId, email,"
        " claim_attempts.expires_at AS expiresAt FROM claim_attempts"
        " JOIN registrations ON registrations.id = registration_id"
        " WHERE completed_at IS NULL AND wrong_codes < ? AND claim_attempts.expires_at > ? ORDER BY 4 DESC LIMIT ?",
        (claims.MAX_WRONG_CODES, now, LATEST),
    )
    approvals = database.all(
        "SELECT id, account_id AS accountId, type, expires_at AS expiresAt FROM approvals"
        " WHERE status = 'pending' AND expires_at > ? ORDER BY seq DESC LIMIT ?",
        (now, LATEST),
    )
    top_ups = database.all(
        "SELECT id, account_id AS accountId, amount_cents AS amountCents, expires_at AS expiresAt FROM top_ups"
        " WHERE status = 'PENDING' AND expires_at > ? ORDER BY seq DESC LIMIT ?",
        (now, LATEST),
    )
    return {"claims": _objects(claims_open), "approvals": _objects(approvals), "topUps": _objects(top_ups)}


def _objects(rows: list[sqlite3.Row]) -> list[dict[str, Any]]:
    return [dict(row) for row in reversed(rows)]


ENDPOINTS = [Endpoint("GET", f"{CONTROL_PREFIX}/state", show_state)]
