"""Rows of milestones.

NOT_FUNDED becomes ACTIVE_FUNDED (in escrow), and that PAID (approved) or REFUNDED (the contract ended before).
A milestone that was never funded is CANCELLED when its contract ends.
"""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.money import part_cents
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.work.contracts import Contract

UNLISTED_STATUSES = ("REFUNDED", "CANCELLED")
"""Statuses that lists do not show (contract.md section 3, contracts list)."""


@dataclass(frozen=True)
class Milestone:
    """One milestone.

    Args:
        volume: hours or labels; None with a fixed price.
        consumed: the part of it that is done, 0 to 1.
        needs_review: whether the trainer is done and the employer has not approved yet.
        due_date: ISO 8601 in UTC, as the other times.
    """

    seq: int
    id: str
    contract_id: str
    number: int
    name: str
    description: str
    status: str
    amount_cents: int
    volume: float | None
    consumed: float
    needs_review: bool
    due_date: str | None
    created_at: str
    updated_at: str

    @property
    def unconsumed_cents(self) -> int:
        """What of the amount is not worked off yet."""
        return self.amount_cents - part_cents(self.amount_cents, self.consumed)


@dataclass(frozen=True)
class Terms:
    """What a new milestone is about; ``due_date`` is ISO 8601 in UTC."""

    name: str
    description: str
    amount_cents: int
    volume: float | None
    due_date: str | None


def create(database: Database, contract: Contract, terms: Terms, now: datetime) -> Milestone:
    """Adds an unfunded milestone to a contract; one without a name is called by its number."""
    row = database.one("SELECT coalesce(max(number), 0) + 1 FROM milestones WHERE contract_id = ?", (contract.id,))
    assert row is not None
    milestone_id, number = f"ms_{secrets.token_hex(8)}", row[0]
    database.execute(
        "INSERT INTO milestones (id, contract_id, number, name, description, status, amount_cents, volume, due_date,"
        " created_at, updated_at) VALUES (?, ?, ?, ?, ?, 'NOT_FUNDED', ?, ?, ?, ?, ?)",
        (
            milestone_id,
            contract.id,
            number,
            terms.name or f"Milestone {number}",
            terms.description,
            terms.amount_cents,
            terms.volume,
            terms.due_date,
            iso(now),
            iso(now),
        ),
    )
    return get(database, milestone_id)


def find(database: Database, milestone_id: str) -> Milestone | None:
    """The milestone with this id, whoever owns its contract."""
    row = database.one("SELECT * FROM milestones WHERE id = ?", (milestone_id,))
    return None if row is None else _milestone(row)


def get(database: Database, milestone_id: str) -> Milestone:
    """Return the milestone with this id, which must exist."""
    milestone = find(database, milestone_id)
    assert milestone is not None
    return milestone


def list_of_contract(database: Database, contract_id: str) -> list[Milestone]:
    """All milestones of a contract in their order, the refunded and cancelled ones too."""
    rows = database.all("SELECT * FROM milestones WHERE contract_id = ? ORDER BY number", (contract_id,))
    return [_milestone(row) for row in rows]


def set_status(database: Database, contract: Contract, milestone: Milestone, status: str, now: datetime) -> Milestone:
    """Moves the milestone into another status and tells the employer (milestone.status_changed).

    What is paid counts as done, and no longer waits for a review.
    """
    done = status == "PAID"
    with database.transaction():
        database.execute(
            "UPDATE milestones SET status = ?, consumed = ?, needs_review = ?, updated_at = ? WHERE id = ?",
            (
                status,
                1 if done else milestone.consumed,
                False if done else milestone.needs_review,
                iso(now),
                milestone.id,
            ),
        )
        data = {"milestoneId": milestone.id, "contractId": contract.id, "status": status}
        event_log.record(
            database, contract.account_id, "milestone.status_changed", milestone.id, data, now, job_id=contract.job_id
        )
    return get(database, milestone.id)


def set_consumed(database: Database, milestone: Milestone, consumed: float, now: datetime) -> Milestone:
    """Notes how much is done, 0 to 1; a milestone that is done whole needs a review."""
    database.execute(
        "UPDATE milestones SET consumed = ?, needs_review = ?, updated_at = ? WHERE id = ?",
        (consumed, consumed >= 1, iso(now), milestone.id),
    )
    return get(database, milestone.id)


def _milestone(row: sqlite3.Row) -> Milestone:
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - iterating over a Row gives its values
    return Milestone(**values | {"needs_review": bool(row["needs_review"])})
