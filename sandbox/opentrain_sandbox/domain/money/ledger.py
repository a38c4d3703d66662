"""Ledger of an account's credits. Every movement is one ledger entry.

A HOLD reserves credits for an approval, a HOLD_RELEASE ends the reservation. ``available`` is the sum of all amounts,
and ``reserved`` is the negative sum of HOLD and HOLD_RELEASE. Both are never below 0.
"""

from __future__ import annotations

import secrets
import sqlite3
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database

MAX_SEQ = 2**63 - 1
"""Upper limit of every ``seq``."""
TYPES = ("TOP_UP", "HOLD", "HOLD_RELEASE", "CAPTURE", "REFUND", "ADJUSTMENT")


def balance(database: Database, account_id: str) -> tuple[int, int]:
    """Return ``(available, reserved)`` of the account, in cents."""
    row = database.one(
        "SELECT coalesce(sum(amount_cents), 0),"
        " coalesce(-sum(CASE WHEN type IN ('HOLD', 'HOLD_RELEASE') THEN amount_cents END), 0)"
        " FROM ledger WHERE account_id = ?",
        (account_id,),
    )
    assert row is not None
    return row[0], row[1]


def add(
    database: Database,
    account_id: str,
    entry_type: str,
    amount_cents: int,
    now: datetime,
    *,
    note: str,
    hold_entry_id: str | None = None,
    proposal_id: str | None = None,
    contract_id: str | None = None,
    milestone_id: str | None = None,
    top_up_id: str | None = None,
) -> str:
    """Store one ledger entry and return its id. ``amount_cents`` is positive for incoming credits."""
    assert entry_type in TYPES, entry_type
    entry_id = f"led_{secrets.token_hex(8)}"
    database.execute(
        "INSERT INTO ledger (id, account_id, type, amount_cents, hold_entry_id, proposal_id, contract_id,"
        " milestone_id, top_up_id, note, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry_id,
            account_id,
            entry_type,
            amount_cents,
            hold_entry_id,
            proposal_id,
            contract_id,
            milestone_id,
            top_up_id,
            note,
            iso(now),
        ),
    )
    return entry_id


def hold(database: Database, account_id: str, cents: int, now: datetime, **subject: str | None) -> str | None:
    """Reserve credits.

    Args:
        subject: proposal_id, contract_id and milestone_id that they are for.

    Returns:
        The id of the HOLD, or None if the available credits do not suffice. Then nothing has changed.
    """
    if balance(database, account_id)[0] < cents:
        return None
    return add(database, account_id, "HOLD", -cents, now, note="Reserved until the approval is decided", **subject)


def release(database: Database, account_id: str, hold_entry_id: str, now: datetime) -> None:
    """End the reservation of an open HOLD."""
    entry = _hold(database, hold_entry_id)
    add(
        database,
        account_id,
        "HOLD_RELEASE",
        -entry["amount_cents"],
        now,
        note="Reservation ended",
        hold_entry_id=hold_entry_id,
        proposal_id=entry["proposal_id"],
        contract_id=entry["contract_id"],
        milestone_id=entry["milestone_id"],
    )


def capture(
    database: Database,
    account_id: str,
    hold_entry_id: str,
    now: datetime,
    contract_id: str | None,
    milestone_id: str | None,
) -> None:
    """End the reservation of an open HOLD, and spend its credits on a milestone of a contract."""
    release(database, account_id, hold_entry_id, now)
    entry = _hold(database, hold_entry_id)
    add(
        database,
        account_id,
        "CAPTURE",
        entry["amount_cents"],
        now,
        note="Paid into escrow, with fees",
        hold_entry_id=hold_entry_id,
        proposal_id=entry["proposal_id"],
        contract_id=contract_id,
        milestone_id=milestone_id,
    )


def list_latest(database: Database, account_id: str, limit: int, below: int = MAX_SEQ) -> list[sqlite3.Row]:
    """Return at most ``limit`` ledger entries of the account with a smaller ``seq``, newest first."""
    return database.all(
        "SELECT * FROM ledger WHERE account_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?", (account_id, below, limit)
    )


def count(database: Database, account_id: str) -> int:
    """Count the ledger entries of the account."""
    row = database.one("SELECT count(*) FROM ledger WHERE account_id = ?", (account_id,))
    assert row is not None
    return int(row[0])


def view(entry: sqlite3.Row) -> dict[str, Any]:
    """Return a ledger entry in the form of the API (contract.md section 3). ``jobofferId`` is not a typo."""
    return {
        "id": entry["id"],
        "type": entry["type"],
        "amountCents": entry["amount_cents"],
        "createdAt": entry["created_at"],
        "holdEntryId": entry["hold_entry_id"],
        "jobofferId": entry["proposal_id"],
        "contractId": entry["contract_id"],
        "milestoneId": entry["milestone_id"],
        "topUpId": entry["top_up_id"],
        "note": entry["note"],
    }


def _hold(database: Database, hold_entry_id: str) -> sqlite3.Row:
    row = database.one("SELECT * FROM ledger WHERE id = ? AND type = 'HOLD'", (hold_entry_id,))
    assert row is not None
    return row
