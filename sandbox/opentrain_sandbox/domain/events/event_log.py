"""Event log of an account, for the updates feed and webhooks (contract.md section 9)."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.activity import EVENT, Record
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox

SCOPES = {
    "proposal.received": "proposals:read",
    "proposal.status_changed": "proposals:read",
    "message.received": "messages:read",
    "contract.created": "payments:read",
    "milestone.status_changed": "payments:read",
    "payment.pending": "payments:read",
    "approval.confirmed": "payments:read",
    "contract.budget_state_changed": "payments:read",
}
"""Scope required to read each event type."""


MAX_SHOWN = 1000
"""Number of events of an existing database that the activity log begins with."""


def record(
    database: Database,
    account_id: str,
    event_type: str,
    resource_id: str,
    data: dict[str, Any],
    now: datetime,
    *,
    job_id: str | None = None,
) -> None:
    """Record an event, and one delivery for each active webhook that subscribes to its type."""
    assert event_type in SCOPES, event_type
    database.execute(
        "INSERT INTO events (account_id, type, resource_id, job_id, data, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        (account_id, event_type, resource_id, job_id, json.dumps(data), iso(now)),
    )
    row = database.one("SELECT max(seq) FROM events")
    assert row is not None
    for hook in database.all(
        "SELECT id, event_types FROM webhooks WHERE account_id = ? AND status = 'ACTIVE'", (account_id,)
    ):
        if event_type in json.loads(hook["event_types"]):
            database.execute(
                "INSERT INTO deliveries (id, webhook_id, event_seq, next_at) VALUES (?, ?, ?, ?)",
                (f"dlv_{row[0]}_{hook['id']}", hook["id"], row[0], iso(now)),
            )


def list_after(database: Database, account_id: str, seq: int, types: tuple[str, ...], limit: int) -> list[sqlite3.Row]:
    """Return at most ``limit`` of the account's events of these types with a greater ``seq``, oldest first."""
    marks = ", ".join("?" * len(types))
    return database.all(
        f"SELECT * FROM events WHERE account_id = ? AND seq > ? AND type IN ({marks}) ORDER BY seq LIMIT ?",
        (account_id, seq, *types, limit),
    )


def show_new(sandbox: Sandbox) -> None:
    """Add the events that are not in the activity log yet, at most the latest ``MAX_SHOWN``."""
    rows = sandbox.database.all(
        "SELECT * FROM events WHERE seq > ? ORDER BY seq DESC LIMIT ?", (sandbox.events_shown, MAX_SHOWN)
    )
    for row in reversed(rows):
        sandbox.events_shown = row["seq"]
        status = json.loads(row["data"]).get("status", "")
        sandbox.activity.add(
            Record(
                kind=EVENT,
                at=row["created_at"],
                account_id=row["account_id"],
                failed=False,
                label=row["type"],
                target="",
                status=str(status),
                reference=str(row["seq"]),
                note=row["resource_id"],
            )
        )


def view(row: sqlite3.Row) -> dict[str, Any]:
    """Return an event in the form of the feed and of webhooks."""
    return {
        "id": str(row["seq"]),
        "type": row["type"],
        "apiVersion": "v1",
        "createdAt": row["created_at"],
        "resourceId": row["resource_id"],
        "jobId": row["job_id"],
        "data": json.loads(row["data"]),
    }
