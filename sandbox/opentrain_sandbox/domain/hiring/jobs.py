"""Rows of jobs. A draft, a published job and a closed job are the same row in different states."""

from __future__ import annotations

import json
import re
import secrets
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database

_LIVE = "jobs INDEXED BY jobs_live"
BATCH = 100
"""Number of rows that ``iterate_live`` reads at once."""
STATUSES = ("DRAFT", "OPEN", "ONGOING", "COMPLETED", "ARCHIVED", "PENDING_APPROVAL")


@dataclass(frozen=True)
class Job:
    """One job. The keys of ``fields`` are updateKeys. Times are ISO 8601 in UTC.

    ``slug`` and the published values are kept when the job is closed. They show that it was live.
    """

    seq: int
    id: str
    account_id: str
    status: str
    fields: dict[str, Any]
    low_confidence: tuple[str, ...]
    slug: str | None
    created_at: str
    updated_at: str
    published_at: str | None
    published_seq: int | None

    @property
    def title(self) -> str:
        """Title, or a placeholder for a draft without one."""
        return str(self.fields.get("jobTitle") or "Untitled draft")

    @property
    def live(self) -> bool:
        """Return whether the public can see it."""
        return self.status == "OPEN"


def create(
    database: Database,
    account_id: str,
    fields: dict[str, Any],
    now: datetime,
    *,
    job_id: str | None = None,
    low_confidence: list[str] | None = None,
    external_id: str | None = None,
    idempotency_key: str | None = None,
) -> Job:
    """Store a new draft."""
    new_id = job_id or f"job_{secrets.token_hex(8)}"
    database.execute(
        "INSERT INTO jobs (id, account_id, status, fields, low_confidence, external_id, idempotency_key,"
        " created_at, updated_at) VALUES (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?)",
        (
            new_id,
            account_id,
            json.dumps(fields),
            json.dumps(low_confidence or []),
            external_id,
            idempotency_key,
            iso(now),
            iso(now),
        ),
    )
    job = find(database, new_id)
    assert job is not None
    return job


def find(database: Database, job_id: str) -> Job | None:
    """Return the job with this id, of any account, or None."""
    return _job(database.one("SELECT * FROM jobs WHERE id = ?", (job_id,)))


def find_by_slug(database: Database, slug: str) -> Job | None:
    """Return the job that is or was published under this slug, or None."""
    return _job(database.one("SELECT * FROM jobs WHERE slug = ?", (slug,)))


def find_by_key(database: Database, account_id: str, idempotency_key: str) -> Job | None:
    """Return the draft that this account created with this idempotency key, or None."""
    return _job(
        database.one("SELECT * FROM jobs WHERE account_id = ? AND idempotency_key = ?", (account_id, idempotency_key))
    )


def list_own(database: Database, account_id: str, status: str | None, below: int, limit: int) -> list[Job]:
    """Return the account's jobs with a smaller ``seq``, newest first.

    Args:
        status: only jobs in this status; None for all.
        limit: maximum number of jobs.
    """
    in_status, values = ("", ()) if status is None else (" AND status = ?", (status,))
    rows = database.all(
        f"SELECT * FROM jobs WHERE account_id = ?{in_status} AND seq < ? ORDER BY seq DESC LIMIT ?",
        (account_id, *values, below, limit),
    )
    return [_require(row) for row in rows]


def list_latest(database: Database, below: int, limit: int) -> list[Job]:
    """Return at most ``limit`` jobs of all accounts with a smaller ``seq``, newest first."""
    rows = database.all("SELECT * FROM jobs WHERE seq < ? ORDER BY seq DESC LIMIT ?", (below, limit))
    return [_require(row) for row in rows]


def iterate_live(database: Database, below: int) -> Iterator[Job]:
    """Yield the live jobs with a smaller ``published_seq``, latest published first.

    Rows are read on demand, ``BATCH`` at once.
    """
    while True:
        rows = database.all(
            "SELECT * FROM jobs WHERE status = 'OPEN' AND published_seq < ? ORDER BY published_seq DESC LIMIT ?",
            (below, BATCH),
        )
        for row in rows:
            yield _require(row)
        if len(rows) < BATCH:
            return
        below = rows[-1]["published_seq"]


def count_live(database: Database) -> int:
    """Count the live jobs."""
    row = database.one(f"SELECT count(*) FROM {_LIVE} WHERE status = 'OPEN'")
    assert row is not None
    return int(row[0])


def count_live_by(database: Database, field: str) -> dict[Any, int]:
    """Count the live jobs by the value of a field; None is the key of those without it."""
    rows = database.all(
        f"SELECT json_extract(fields, ?) AS value, count(*) AS number FROM {_LIVE} WHERE status = 'OPEN' GROUP BY 1",
        (f"$.{field}",),
    )
    return {row["value"]: row["number"] for row in rows}


def count_live_by_item(database: Database, field: str) -> dict[Any, int]:
    """Count the live jobs by each item of a field that is a list."""
    rows = database.all(
        f"SELECT item.value AS value, count(*) AS number FROM {_LIVE}, json_each(jobs.fields, ?) AS item"
        " WHERE jobs.status = 'OPEN' GROUP BY 1",
        (f"$.{field}",),
    )
    return {row["value"]: row["number"] for row in rows}


def set_fields(database: Database, job: Job, patch: dict[str, Any], now: datetime) -> Job:
    """Change fields and keep the others. A field that is set is no longer of low confidence."""
    low_confidence = [name for name in job.low_confidence if name not in patch]
    database.execute(
        "UPDATE jobs SET fields = ?, low_confidence = ?, updated_at = ? WHERE id = ?",
        (json.dumps({**job.fields, **patch}), json.dumps(low_confidence), iso(now), job.id),
    )
    if job.live:
        _record_change(database, job, "UPDATED", now)
    return _reload(database, job)


def set_status(database: Database, job: Job, status: str, now: datetime) -> Job:
    """Change the status of the job."""
    database.execute("UPDATE jobs SET status = ?, updated_at = ? WHERE id = ?", (status, iso(now), job.id))
    if job.live and status != "OPEN":
        _record_change(database, job, "CLOSED", now)
    return _reload(database, job)


def open_listing(database: Database, job: Job, now: datetime) -> Job:
    """Make the job live. A job that was live before keeps its slug."""
    words = re.sub(r"[^a-z0-9]+", "-", job.title.lower()).strip("-")[:60].strip("-")
    slug = job.slug or f"{words or 'job'}-{job.id.rpartition('_')[2][:8]}"
    row = database.one("SELECT coalesce(max(published_seq), 0) + 1 FROM jobs")
    assert row is not None
    database.execute(
        "UPDATE jobs SET status = 'OPEN', slug = ?, published_at = ?, published_seq = ?, updated_at = ? WHERE id = ?",
        (slug, iso(now), row[0], iso(now), job.id),
    )
    _record_change(database, job, "PUBLISHED", now)
    return _reload(database, job)


def _record_change(database: Database, job: Job, event_type: str, now: datetime) -> None:
    """Record a change of a listing for GET /jobs/changes."""
    database.execute(
        "INSERT INTO listing_changes (job_id, event_type, occurred_at) VALUES (?, ?, ?)",
        (job.id, event_type, iso(now)),
    )


def _reload(database: Database, job: Job) -> Job:
    row = database.one("SELECT * FROM jobs WHERE id = ?", (job.id,))
    assert row is not None
    return _require(row)


def _job(row: sqlite3.Row | None) -> Job | None:
    return None if row is None else _require(row)


def _require(row: sqlite3.Row) -> Job:
    return Job(
        seq=row["seq"],
        id=row["id"],
        account_id=row["account_id"],
        status=row["status"],
        fields=json.loads(row["fields"]),
        low_confidence=tuple(json.loads(row["low_confidence"])),
        slug=row["slug"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        published_at=row["published_at"],
        published_seq=row["published_seq"],
    )
