"""Rows of contracts: one per hired proposal."""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.proposals import Proposal
from opentrain_sandbox.drafts.fields import PRICE_FIELDS

STATUSES = ("active", "ended")
_BID_UNITS = {"PAY_PER_HOUR": "PER_HOUR", "PAY_PER_LABEL": "PER_LABEL"}


@dataclass(frozen=True)
class Contract:
    """One contract. ``rate_usd`` is per hour or label, None for a fixed price. Times are ISO 8601 in UTC."""

    seq: int
    id: str
    account_id: str
    job_id: str
    proposal_id: str
    freelancer_id: str
    conversation_id: str
    title: str
    payment_type: str
    rate_usd: float | None
    status: str
    budget_state: str
    start_date: str
    end_date: str | None
    last_usage_at: str | None
    created_at: str
    updated_at: str


def create(database: Database, job: Job, proposal: Proposal, conversation_id: str, now: datetime) -> Contract:
    """Store the contract of a hire, with the terms of the job and the rate of the bid."""
    contract_id = f"ctr_{secrets.token_hex(8)}"
    payment_type = str(job.fields.get("paymentType", "FIXED_PRICE"))
    database.execute(
        "INSERT INTO contracts (id, account_id, job_id, proposal_id, freelancer_id, conversation_id, title,"
        " payment_type, rate_usd, status, start_date, created_at, updated_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'active', ?, ?, ?)",
        (
            contract_id,
            job.account_id,
            job.id,
            proposal.id,
            proposal.freelancer_id,
            conversation_id,
            job.title,
            payment_type,
            rate_of(job, proposal, payment_type),
            iso(now),
            iso(now),
            iso(now),
        ),
    )
    return get(database, contract_id)


def rate_of(job: Job, proposal: Proposal, payment_type: str) -> float | None:
    """Return the rate in dollars per unit: the bid, or the job's price if the bid is for another unit."""
    unit = _BID_UNITS.get(payment_type)
    if unit is None:
        return None
    if proposal.offer is not None and proposal.offer.bid_unit == unit:
        return proposal.offer.bid_usd
    price = job.fields.get(PRICE_FIELDS[payment_type])
    return None if price is None else float(price)


def find(database: Database, contract_id: str) -> Contract | None:
    """Return the contract with this id, of any account, or None."""
    row = database.one("SELECT * FROM contracts WHERE id = ?", (contract_id,))
    return None if row is None else _contract(row)


def get(database: Database, contract_id: str) -> Contract:
    """Return the contract with this id. It must exist."""
    contract = find(database, contract_id)
    assert contract is not None
    return contract


def of_proposal(database: Database, proposal_id: str) -> dict[str, Any] | None:
    """Return the contract of a proposal for GET /proposals/{id}: ``{id, status}``, or None before the hire."""
    row = database.one("SELECT id, status FROM contracts WHERE proposal_id = ?", (proposal_id,))
    return None if row is None else {"id": row["id"], "status": row["status"]}


def list_own(
    database: Database, account_id: str, job_id: str | None = None, status: str | None = None
) -> list[Contract]:
    """Return the account's contracts, newest first, all or those of one job or status."""
    rows = database.all(
        "SELECT * FROM contracts WHERE account_id = ?1 AND (?2 IS NULL OR job_id = ?2)"
        " AND (?3 IS NULL OR status = ?3) ORDER BY seq DESC",
        (account_id, job_id, status),
    )
    return [_contract(row) for row in rows]


def end(database: Database, contract: Contract, now: datetime) -> Contract:
    """End an active contract."""
    database.execute(
        "UPDATE contracts SET status = 'ended', end_date = ?1, updated_at = ?1 WHERE id = ?2", (iso(now), contract.id)
    )
    return get(database, contract.id)


def record_usage(database: Database, contract: Contract, now: datetime) -> None:
    """Record the time of the trainer's last work."""
    database.execute("UPDATE contracts SET last_usage_at = ?1, updated_at = ?1 WHERE id = ?2", (iso(now), contract.id))


def set_budget_state(database: Database, contract: Contract, state: str, now: datetime) -> None:
    """Store the state of the budget, so that a change is reported once."""
    database.execute(
        "UPDATE contracts SET budget_state = ?, updated_at = ? WHERE id = ?", (state, iso(now), contract.id)
    )


def _contract(row: sqlite3.Row) -> Contract:
    return Contract(**{name: row[name] for name in row.keys()})  # noqa: SIM118 - iterating over a Row gives its values
