"""Event log of an account, for the updates feed and webhooks (contract.md section 9)."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database

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
