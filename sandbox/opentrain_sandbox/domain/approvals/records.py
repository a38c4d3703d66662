"""Rows of approvals: requests of agents that a human must confirm."""

from __future__ import annotations

import json
import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database

TYPES = ("proposal_hire", "milestone_fund", "milestone_approve", "contract_end")


@dataclass(frozen=True)
class Subject:
    """Subject of an approval. A hire has neither contract nor milestone before it is confirmed."""

    job_id: str
    proposal_id: str
    contract_id: str | None = None
    milestone_id: str | None = None


@dataclass(frozen=True)
class Approval:
    """One approval. Times are ISO 8601 in UTC.

    Args:
        terms: what was requested, by type. Requests with the same terms are the same.
        charge_cents: what the human pays, with fees; 0 if there is nothing to pay.
        hold_entry_id: ledger entry that reserves the credits; None if a card pays or there is nothing to pay.
        result: effect of the confirmation; None before it.
        decline_reason: why it is declined: human, replaced or contract_ended; None in other statuses.
    """

    seq: int
    id: str
    account_id: str
    type: str
    status: str
    contract_id: str | None
    milestone_id: str | None
    job_id: str
    proposal_id: str
    terms: dict[str, Any]
    charge_cents: int
    hold_entry_id: str | None
    result: dict[str, Any] | None
    decline_reason: str | None
    created_at: str
    expires_at: str
    resolved_at: str | None

    @property
    def pending(self) -> bool:
        """Return whether it is not decided yet."""
        return self.status == "pending"

    def view(self, origin: str) -> dict[str, Any]:
        """Return the approval in the form of the API (contract.md section 3, approvals get)."""
        return {
            "id": self.id,
            "type": self.type,
            "status": self.status,
            "contractId": self.contract_id,
            "milestoneId": self.milestone_id,
            "jobId": self.job_id,
            "proposalId": self.proposal_id,
            "approvalUrl": f"{origin}/approvals/{self.id}",
            "expiresAt": self.expires_at,
            "resolvedAt": self.resolved_at,
            "result": self.result,
            "createdAt": self.created_at,
        }


def create(
    database: Database,
    account_id: str,
    approval_type: str,
    subject: Subject,
    terms: dict[str, Any],
    charge_cents: int,
    hold_entry_id: str | None,
    now: datetime,
    expires_at: datetime,
) -> Approval:
    """Store a pending approval."""
    approval_id = f"apr_{secrets.token_hex(8)}"
    database.execute(
        "INSERT INTO approvals (id, account_id, type, status, contract_id, milestone_id, job_id, proposal_id, terms,"
        " charge_cents, hold_entry_id, created_at, expires_at) VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            approval_id,
            account_id,
            approval_type,
            subject.contract_id,
            subject.milestone_id,
            subject.job_id,
            subject.proposal_id,
            json.dumps(terms),
            charge_cents,
            hold_entry_id,
            iso(now),
            iso(expires_at),
        ),
    )
    return get(database, approval_id)


def find(database: Database, approval_id: str) -> Approval | None:
    """Return the approval with this id, of any account, or None."""
    row = database.one("SELECT * FROM approvals WHERE id = ?", (approval_id,))
    return None if row is None else _approval(row)


def get(database: Database, approval_id: str) -> Approval:
    """Return the approval with this id. It must exist."""
    approval = find(database, approval_id)
    assert approval is not None
    return approval


def find_pending(database: Database, approval_type: str, subject: Subject) -> Approval | None:
    """Return the pending approval of this type and subject, or None. There is at most one."""
    row = database.one(
        "SELECT * FROM approvals WHERE status = 'pending' AND type = ? AND proposal_id = ? AND contract_id IS ?"
        " AND milestone_id IS ?",
        (approval_type, subject.proposal_id, subject.contract_id, subject.milestone_id),
    )
    return None if row is None else _approval(row)


def find_pending_of(database: Database, proposal_id: str) -> str | None:
    """Return the id of a pending approval about this proposal or its contract, or None."""
    row = database.one("SELECT id FROM approvals WHERE status = 'pending' AND proposal_id = ? LIMIT 1", (proposal_id,))
    return None if row is None else str(row["id"])


def list_pending(database: Database, account_id: str) -> list[Approval]:
    """Return the pending approvals of the account, newest first."""
    rows = database.all(
        "SELECT * FROM approvals WHERE account_id = ? AND status = 'pending' ORDER BY seq DESC", (account_id,)
    )
    return [_approval(row) for row in rows]


def list_pending_of_contract(database: Database, contract_id: str) -> list[Approval]:
    """Return the pending approvals of this contract and its milestones, oldest first."""
    rows = database.all(
        "SELECT * FROM approvals WHERE contract_id = ? AND status = 'pending' ORDER BY seq", (contract_id,)
    )
    return [_approval(row) for row in rows]


def is_milestone_pending(database: Database, milestone_id: str) -> bool:
    """Return whether a pending approval is about this milestone."""
    return (
        database.one("SELECT 1 FROM approvals WHERE milestone_id = ? AND status = 'pending'", (milestone_id,))
        is not None
    )


def resolve(
    database: Database,
    approval: Approval,
    status: str,
    now: datetime,
    *,
    contract_id: str | None,
    result: dict[str, Any] | None,
    decline_reason: str | None,
) -> Approval:
    """End a pending approval. ``contract_id`` is that of the subject, or of the contract that a hire has created."""
    database.execute(
        "UPDATE approvals SET status = ?, resolved_at = ?, contract_id = ?, result = ?, decline_reason = ?"
        " WHERE id = ?",
        (status, iso(now), contract_id, None if result is None else json.dumps(result), decline_reason, approval.id),
    )
    return get(database, approval.id)


def _approval(row: sqlite3.Row) -> Approval:
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - iterating over a Row gives its values
    result = None if row["result"] is None else json.loads(row["result"])
    return Approval(**values | {"terms": json.loads(row["terms"]), "result": result})
