"""Rows of proposals and trainers."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.hiring.jobs import Job

_SELECT = "SELECT proposals.*, jobs.account_id FROM proposals JOIN jobs ON jobs.id = proposals.job_id"


@dataclass(frozen=True)
class Freelancer:
    """One trainer. ``profile`` is the response of GET /freelancers/{id} without the id and the slug."""

    id: str
    profile_slug: str
    first_name: str
    last_name: str
    available: bool
    profile: dict[str, Any]

    @property
    def display_name(self) -> str:
        """Name that employers see, with the initial of the last name."""
        return f"{self.first_name} {self.last_name[0]}."


@dataclass(frozen=True)
class Offer:
    """Offer of a trainer in a proposal.

    Args:
        bid_usd: US dollars for one unit.
        bid_unit: PER_HOUR, PER_LABEL or FIXED_PRICE.
        metrics: ``{interviewScore, matchScore}``.
        interview: ``{interviewId, score, summary, messages}``; None without an interview.
        verification: ``{location, identity}``.
    """

    bid_usd: float
    bid_unit: str
    metrics: dict[str, Any]
    interview: dict[str, Any] | None
    verification: dict[str, Any]


@dataclass(frozen=True)
class Proposal:
    """One proposal. ``account_id`` owns its job. An unanswered invitation (INVITED) has no offer."""

    seq: int
    id: str
    job_id: str
    account_id: str
    freelancer_id: str
    status: str
    offer: Offer | None
    created_at: str
    updated_at: str


def find(database: Database, proposal_id: str) -> Proposal | None:
    """Return the proposal with this id, of any account, or None."""
    row = database.one(f"{_SELECT} WHERE proposals.id = ?", (proposal_id,))
    return None if row is None else _proposal(row)


def find_of(database: Database, job_id: str, freelancer_id: str) -> Proposal | None:
    """Return the proposal of this trainer for this job, or None."""
    row = database.one(f"{_SELECT} WHERE job_id = ? AND freelancer_id = ?", (job_id, freelancer_id))
    return None if row is None else _proposal(row)


def list_of_job(database: Database, job_id: str, status: str | None, below: int, limit: int) -> list[Proposal]:
    """Return the job's proposals with a smaller ``seq``, newest first.

    Args:
        status: only proposals in this status; None for all.
        limit: maximum number of proposals.
    """
    in_status, values = ("", ()) if status is None else (" AND proposals.status = ?", (status,))
    rows = database.all(
        f"{_SELECT} WHERE job_id = ?{in_status} AND proposals.seq < ? ORDER BY proposals.seq DESC LIMIT ?",
        (job_id, *values, below, limit),
    )
    return [_proposal(row) for row in rows]


def add(sandbox: Sandbox, job: Job, freelancer_id: str, offer: Offer, now: datetime) -> Proposal:
    """Store a trainer's proposal as UNREVIEWED, and record a proposal.received event."""
    with sandbox.database.transaction():
        return submit_offer(sandbox, invite(sandbox, job, freelancer_id, now), offer, now)


def invite(sandbox: Sandbox, job: Job, freelancer_id: str, now: datetime) -> Proposal:
    """Store an open invitation. Its id is the same for the same seed and order of jobs."""
    proposal_id = f"prop_{sandbox.random('proposal', job.published_seq, freelancer_id).getrandbits(64):016x}"
    sandbox.database.execute(
        "INSERT INTO proposals (id, job_id, freelancer_id, status, created_at, updated_at)"
        " VALUES (?, ?, ?, 'INVITED', ?, ?)",
        (proposal_id, job.id, freelancer_id, iso(now), iso(now)),
    )
    return _get(sandbox.database, proposal_id)


def submit_offer(sandbox: Sandbox, proposal: Proposal, offer: Offer, now: datetime) -> Proposal:
    """Turn an invitation into an UNREVIEWED proposal with an offer, and record a proposal.received event."""
    with sandbox.database.transaction():
        sandbox.database.execute(
            "UPDATE proposals SET status = 'UNREVIEWED', bid_usd = ?, bid_unit = ?, metrics = ?, interview = ?,"
            " verification = ?, updated_at = ? WHERE id = ?",
            (
                offer.bid_usd,
                offer.bid_unit,
                json.dumps(offer.metrics),
                None if offer.interview is None else json.dumps(offer.interview),
                json.dumps(offer.verification),
                iso(now),
                proposal.id,
            ),
        )
        data = {"proposalId": proposal.id, "jobId": proposal.job_id}
        event_log.record(
            sandbox.database, proposal.account_id, "proposal.received", proposal.id, data, now, job_id=proposal.job_id
        )
    return _get(sandbox.database, proposal.id)


def set_status(sandbox: Sandbox, proposal: Proposal, status: str, now: datetime) -> Proposal:
    """Change the status of the proposal, and record a proposal.status_changed event."""
    with sandbox.database.transaction():
        sandbox.database.execute(
            "UPDATE proposals SET status = ?, updated_at = ? WHERE id = ?", (status, iso(now), proposal.id)
        )
        data = {"proposalId": proposal.id, "status": status}
        event_log.record(
            sandbox.database, proposal.account_id, "proposal.status_changed", proposal.id, data, now,
            job_id=proposal.job_id,
        )  # fmt: skip
    return _get(sandbox.database, proposal.id)


def get_freelancer(database: Database, freelancer_id: str) -> Freelancer:
    """Return the trainer with this id. They must exist."""
    row = database.one("SELECT * FROM freelancers WHERE id = ?", (freelancer_id,))
    assert row is not None
    return _freelancer(row)


def find_freelancer(database: Database, id_or_slug: str) -> Freelancer | None:
    """Return the trainer with this id or profile slug, or None."""
    row = database.one("SELECT * FROM freelancers WHERE ?1 IN (id, profile_slug)", (id_or_slug,))
    return None if row is None else _freelancer(row)


def list_freelancers(database: Database) -> list[Freelancer]:
    """Return all trainers, always in the same order."""
    return [_freelancer(row) for row in database.all("SELECT * FROM freelancers ORDER BY id")]


def _freelancer(row: sqlite3.Row) -> Freelancer:
    return Freelancer(
        id=row["id"],
        profile_slug=row["profile_slug"],
        first_name=row["first_name"],
        last_name=row["last_name"],
        available=bool(row["available"]),
        profile=json.loads(row["profile"]),
    )


def _get(database: Database, proposal_id: str) -> Proposal:
    proposal = find(database, proposal_id)
    assert proposal is not None
    return proposal


def _proposal(row: sqlite3.Row) -> Proposal:
    offer = None
    if row["bid_usd"] is not None:
        offer = Offer(
            bid_usd=row["bid_usd"],
            bid_unit=row["bid_unit"],
            metrics=json.loads(row["metrics"]),
            interview=None if row["interview"] is None else json.loads(row["interview"]),
            verification=json.loads(row["verification"]),
        )
    return Proposal(
        seq=row["seq"],
        id=row["id"],
        job_id=row["job_id"],
        account_id=row["account_id"],
        freelancer_id=row["freelancer_id"],
        status=row["status"],
        offer=offer,
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )
