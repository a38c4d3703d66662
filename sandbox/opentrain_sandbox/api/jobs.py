"""Endpoints of the caller's own jobs: list, publish, close, update (contract.md section 3)."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.rate_limit import seconds_to_midnight
from opentrain_sandbox.core.sandbox import Sandbox, origin_of, sandbox_of
from opentrain_sandbox.domain.hiring import jobs, matching
from opentrain_sandbox.domain.hiring.jobs import STATUSES, Job
from opentrain_sandbox.domain.hiring.moderation import blocked_reasons
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.drafts.fields import patch_problems
from opentrain_sandbox.drafts.readiness import validate
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid
from opentrain_sandbox.web.ownership import own_job
from opentrain_sandbox.web.pagination import read_page
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

PUBLISHING = "public_api_job_publishing"
# Source: contract.md section 5, limits known.
PUBLISHES_A_DAY_CLAIMED = 20
PUBLISHES_A_DAY_UNCLAIMED = 3


async def list_own_jobs(request: Request) -> Response:
    """GET /jobs/mine: list the caller's jobs, newest first, including drafts (contract.md section 3, jobs list)."""
    caller = require(request, "jobs:read")
    sandbox = sandbox_of(request)
    status = request.query_params.get("status")
    if status is not None and status not in STATUSES:
        raise ApiError(400, f"Unknown status {status!r}", {"supportedStatuses": list(STATUSES)})
    page = read_page(request, f"mine-{status}")
    read = jobs.list_own(sandbox.database, caller.account.id, status, page.below, page.fetch)
    own, cursor = page.cut(read, lambda job: job.seq)
    return JSONResponse({"jobs": [own_view(request, job) for job in own], "nextCursor": cursor})


def own_view(request: Request, job: Job) -> dict[str, Any]:
    """Return a job in the form of its owner's list."""
    return {
        "id": job.id,
        "title": job.title,
        "status": job.status,
        "published": job.live,
        "acceptingApplicants": job.live,
        "createdAt": job.created_at,
        "updatedAt": job.updated_at,
        "jobUrl": job_url(request, job) if job.live else None,
        "proposalCounts": proposal_counts(sandbox_of(request), job),
    }


def job_url(request: Request, job: Job) -> str:
    """Return the public page of a job that is or was live."""
    return f"{origin_of(request)}/jobs/{job.slug}"


def proposal_counts(sandbox: Sandbox, job: Job) -> dict[str, int]:
    """Return ``{total, unreviewed}``."""
    row = sandbox.database.one(
        "SELECT count(*), count(CASE WHEN status = 'UNREVIEWED' THEN 1 END) FROM proposals WHERE job_id = ?",
        (job.id,),
    )
    assert row is not None
    return {"total": row[0], "unreviewed": row[1]}


async def publish_job(request: Request) -> Response:
    """POST /jobs/{id}/publish: publish a complete draft. A live job stays live (contract.md section 3)."""
    caller = require(request, "jobs:write", PUBLISHING)
    sandbox, now = sandbox_of(request), sandbox_of(request).now()
    job = own_job(request, caller)
    if job.live:
        return JSONResponse(published_view(request, job, None))
    if job.status != "DRAFT":
        raise wrong_status(job, "DRAFT")
    validation = validate(job.fields)
    if not validation["publishReady"]:
        raise ApiError(400, "The draft is not ready to publish", {"validation": validation})
    check_daily_limit(sandbox, caller.account, now)
    reasons = blocked_reasons(job.fields)
    if reasons:
        details = {"reason": "moderation_blocked", "reasons": reasons, "jobId": job.id}
        raise ApiError(403, "Moderation blocked the job", details)
    attempt_id = f"pub_{secrets.token_hex(8)}"
    with sandbox.database.transaction():
        job = jobs.open_listing(sandbox.database, job, now)
        sandbox.database.execute(
            "INSERT INTO publish_attempts (id, account_id, job_id, created_at) VALUES (?, ?, ?, ?)",
            (attempt_id, caller.account.id, job.id, iso(now)),
        )
        matching.schedule_proposals(sandbox, job, now)
    return JSONResponse(published_view(request, job, attempt_id))


def published_view(request: Request, job: Job, attempt_id: str | None) -> dict[str, Any]:
    """Return the response to publishing. Without an attempt, the job was already live."""
    new = attempt_id is not None
    return {
        "ok": True,
        "jobId": job.id,
        "status": job.status,
        "alreadyPublished": not new,
        "jobUrl": job_url(request, job),
        "publishAttemptId": attempt_id,
        "warnings": [],
        "sideEffects": {"dispatched": new, "status": "completed" if new else "skipped"},
    }


def check_daily_limit(sandbox: Sandbox, account: Account, now: datetime) -> None:
    """Reject a publish above the account's limit per day in UTC.

    Raises:
        ApiError: 429 with Retry-After.
    """
    limit = PUBLISHES_A_DAY_CLAIMED if account.claimed else PUBLISHES_A_DAY_UNCLAIMED
    row = sandbox.database.one(
        "SELECT count(*) FROM publish_attempts WHERE account_id = ? AND created_at >= ?",
        (account.id, iso(now)[:10]),
    )
    assert row is not None
    if row[0] >= limit:
        raise ApiError(
            429,
            f"The limit of {limit} published jobs per day is reached"
            + ("" if account.claimed else ". The limit of a claimed account is higher"),
            {"reason": "daily_publish_limit", "limit": limit},
            {"Retry-After": str(seconds_to_midnight(now))},
        )


async def close_job(request: Request) -> Response:
    """POST /jobs/{id}/close: archive a live job. Idempotent (contract.md section 3)."""
    caller = require(request, "jobs:write", PUBLISHING)
    sandbox = sandbox_of(request)
    job = own_job(request, caller)
    already = job.status == "ARCHIVED"
    if not already:
        if not job.live:
            raise wrong_status(job, "OPEN")
        with sandbox.database.transaction():
            job = jobs.set_status(sandbox.database, job, "ARCHIVED", sandbox.now())
    return JSONResponse({"ok": True, "jobId": job.id, "status": job.status, "alreadyClosed": already})


async def update_published(request: Request) -> Response:
    """PATCH /jobs/{id}: update a live job and moderate it again (contract.md section 3).

    A blocked change is kept, but the job becomes a draft again.
    """
    caller = require(request, "jobs:write", PUBLISHING)
    patch = await json_object(request)
    sandbox = sandbox_of(request)
    job = own_job(request, caller)
    problems = patch_problems(patch)
    if problems:
        raise invalid(problems)
    if not job.live:
        raise wrong_status(job, "OPEN")
    validation = validate({**job.fields, **patch})
    if not validation["publishReady"]:
        raise ApiError(400, "The change would make the job incomplete", {"validation": validation})
    reasons = blocked_reasons({**job.fields, **patch})
    with sandbox.database.transaction():
        job = jobs.set_fields(sandbox.database, job, patch, sandbox.now())
        if reasons:
            job = jobs.set_status(sandbox.database, job, "DRAFT", sandbox.now())
    if reasons:
        raise ApiError(
            409,
            "Moderation blocked the change. The job is a draft again",
            {"jobId": job.id, "reason": "moderation_blocked", "reasons": reasons, "status": "DRAFT"},
        )
    moderation = {"decision": "ALLOW", "reasons": []}
    return JSONResponse({"ok": True, "jobId": job.id, "status": job.status, "moderation": moderation})


def wrong_status(job: Job, required: str) -> ApiError:
    """Return the 409 of a job in another status than the required one."""
    details = {"jobId": job.id, "status": job.status, "requiredStatus": required}
    return ApiError(409, f"The job is {job.status}, not {required}", details)


ENDPOINTS = [
    Endpoint("GET", f"{API_PREFIX}/jobs/mine", list_own_jobs),
    Endpoint("POST", f"{API_PREFIX}/jobs/{{job_id}}/publish", publish_job),
    Endpoint("POST", f"{API_PREFIX}/jobs/{{job_id}}/close", close_job),
    Endpoint("PATCH", f"{API_PREFIX}/jobs/{{job_id}}", update_published),
]
