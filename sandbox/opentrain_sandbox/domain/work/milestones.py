"""Rows of milestones.

NOT_FUNDED becomes ACTIVE_FUNDED (in escrow), which becomes PAID (approved) or REFUNDED (the contract has ended).
NOT_FUNDED becomes CANCELLED when the contract ends.
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
"""Statuses that lists omit (contract.md section 3, contracts list)."""


@dataclass(frozen=True)
class Milestone:
    """One milestone.

    Args:
        volume: hours or labels; None for a fixed price.
        consumed: the completed part, 0 to 1.
        needs_review: whether the work is complete and the employer has not approved it yet.
        due_date: ISO 8601 in UTC, like the other times.
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
        """The part of the amount that is not used yet."""
        return self.amount_cents - part_cents(self.amount_cents, self.consumed)


@dataclass(frozen=True)
class Terms:
    """Terms of a new milestone. ``due_date`` is ISO 8601 in UTC."""

    name: str
    description: str
    amount_cents: int
    volume: float | None
    due_date: str | None


def create(database: Database, contract: Contract, terms: Terms, now: datetime) -> Milestone:
    """Add an unfunded milestone to a contract. The default name is its number."""
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
    """Return the milestone with this id, of any account, or None."""
    row = database.one("SELECT * FROM milestones WHERE id = ?", (milestone_id,))
    return None if row is None else _milestone(row)


def get(database: Database, milestone_id: str) -> Milestone:
    """Return the milestone with this id. It must exist."""
    milestone = find(database, milestone_id)
    assert milestone is not None
    return milestone


def list_of_contract(database: Database, contract_id: str) -> list[Milestone]:
    """Return all milestones of a contract in order, including refunded and canceled ones."""
    rows = database.all("SELECT * FROM milestones WHERE contract_id = ? ORDER BY number", (contract_id,))
    return [_milestone(row) for row in rows]


def set_status(database: Database, contract: Contract, milestone: Milestone, status: str, now: datetime) -> Milestone:
    """Change the status of the milestone, and record a milestone.status_changed event.

    A paid milestone counts as completed and does not need a review.
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
    """Record the completed part, 0 to 1. A completed milestone needs a review."""
    database.execute(
        "UPDATE milestones SET consumed = ?, needs_review = ?, updated_at = ? WHERE id = ?",
        (consumed, consumed >= 1, iso(now), milestone.id),
    )
    return get(database, milestone.id)


def _milestone(row: sqlite3.Row) -> Milestone:
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - iterating over a Row gives its values
    return Milestone(**values | {"needs_review": bool(row["needs_review"])})
