"""Top-ups: credits that a human pays for at a checkout (contract.md section 3, credits top-up).

PENDING becomes COMPLETED, CANCELED or, 24 hours after the request, EXPIRED. These three are final.
"""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from opentrain_sandbox.core.clock import iso, parse_iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.money import ledger

EXPIRES_AFTER = timedelta(hours=24)
MIN_USD = 10
MAX_USD = 10_000


@dataclass(frozen=True)
class TopUp:
    """One top-up. Times are ISO 8601 in UTC."""

    id: str
    account_id: str
    status: str
    amount_cents: int
    created_at: str
    expires_at: str
    completed_at: str | None

    def view(self) -> dict[str, Any]:
        """Return the top-up in the form of the API."""
        return {
            "id": self.id,
            "status": self.status,
            "amountCents": self.amount_cents,
            "createdAt": self.created_at,
            "completedAt": self.completed_at,
            "expiresAt": self.expires_at,
        }


def create(database: Database, account_id: str, amount_cents: int, now: datetime) -> TopUp:
    """Open a checkout. No money has moved yet."""
    top_up_id = f"top_{secrets.token_hex(8)}"
    database.execute(
        "INSERT INTO top_ups (id, account_id, status, amount_cents, created_at, expires_at)"
        " VALUES (?, ?, 'PENDING', ?, ?, ?)",
        (top_up_id, account_id, amount_cents, iso(now), iso(now + EXPIRES_AFTER)),
    )
    return _get(database, top_up_id)


def find(database: Database, top_up_id: str) -> TopUp | None:
    """Return the stored top-up with this id, or None. ``expire_if_due`` also checks the time."""
    row = database.one("SELECT * FROM top_ups WHERE id = ?", (top_up_id,))
    return None if row is None else _top_up(row)


def expire_if_due(sandbox: Sandbox, top_up: TopUp, now: datetime) -> TopUp:
    """Return the current top-up. Expire it first if it is pending and past its time."""
    fresh = _get(sandbox.database, top_up.id)
    if fresh.status == "PENDING" and now >= parse_iso(fresh.expires_at):
        return _end(sandbox.database, fresh, "EXPIRED")
    return fresh


def list_pending(database: Database, account_id: str) -> list[TopUp]:
    """Return the account's pending top-ups, newest first."""
    rows = database.all(
        "SELECT * FROM top_ups WHERE account_id = ? AND status = 'PENDING' ORDER BY seq DESC", (account_id,)
    )
    return [_top_up(row) for row in rows]


def complete(sandbox: Sandbox, top_up: TopUp, now: datetime) -> TopUp:
    """Complete a top-up: add the credits that the human has paid for. Return one that has ended unchanged."""
    database = sandbox.database
    with database.transaction():
        top_up = expire_if_due(sandbox, top_up, now)
        if top_up.status != "PENDING":
            return top_up
        ledger.add(
            database,
            top_up.account_id,
            "TOP_UP",
            top_up.amount_cents,
            now,
            note="Paid at checkout",
            top_up_id=top_up.id,
        )
        database.execute("UPDATE top_ups SET completed_at = ? WHERE id = ?", (iso(now), top_up.id))
        return _end(database, top_up, "COMPLETED")


def cancel(sandbox: Sandbox, top_up: TopUp, now: datetime) -> TopUp:
    """Cancel a top-up. Return one that has ended unchanged."""
    top_up = expire_if_due(sandbox, top_up, now)
    return _end(sandbox.database, top_up, "CANCELED") if top_up.status == "PENDING" else top_up


def expire(sandbox: Sandbox, top_up: TopUp, now: datetime) -> TopUp:
    """Expire a top-up at any time. Return one that has ended unchanged."""
    top_up = expire_if_due(sandbox, top_up, now)
    return _end(sandbox.database, top_up, "EXPIRED") if top_up.status == "PENDING" else top_up


def _end(database: Database, top_up: TopUp, status: str) -> TopUp:
    database.execute("UPDATE top_ups SET status = ? WHERE id = ?", (status, top_up.id))
    return _get(database, top_up.id)


def _get(database: Database, top_up_id: str) -> TopUp:
    row = database.one("SELECT * FROM top_ups WHERE id = ?", (top_up_id,))
    assert row is not None
    return _top_up(row)


def _top_up(row: sqlite3.Row) -> TopUp:
    return TopUp(
        id=row["id"],
        account_id=row["account_id"],
        status=row["status"],
        amount_cents=row["amount_cents"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        completed_at=row["completed_at"],
    )
