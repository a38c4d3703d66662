"""Pages of jobs: the list, the public listing, and a job with its fields, proposals and contracts for its owner."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import Sandbox, origin_of, sandbox_of
from opentrain_sandbox.domain.approvals import records
from opentrain_sandbox.domain.hiring import jobs, proposals
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.public_listing import public_view
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.domain.work import contracts, milestones
from opentrain_sandbox.drafts.fields import FIELDS
from opentrain_sandbox.drafts.readiness import validate
from opentrain_sandbox.pages.account import account_names
from opentrain_sandbox.pages.html import LAST, before_of, message, page, words
from opentrain_sandbox.web.routing import Endpoint

SHOWN = 25
"""Number of jobs on a page."""
PROPOSALS = 50
"""Number of proposals on the page of a job."""
UNITS = {"PER_HOUR": "an hour", "PER_LABEL": "a label", "FIXED_PRICE": "for the whole job"}


async def list_jobs(request: Request) -> Response:
    """GET /jobs: show the jobs of all accounts, newest first."""
    database = sandbox_of(request).database
    below = before_of(request)
    found = jobs.list_latest(database, below, SHOWN + 1)
    shown = found[:SHOWN]
    counts = {
        job.id: database.one("SELECT count(*) AS number FROM proposals WHERE job_id = ?", (job.id,)) for job in shown
    }
    return page(
        request,
        "jobs.html",
        jobs=shown,
        counts={job_id: row["number"] for job_id, row in counts.items() if row is not None},
        names=account_names(database, {job.account_id for job in shown}),
        older=f"?before={shown[-1].seq}" if len(found) > SHOWN else "",
    )


async def show_job(request: Request) -> Response:
    """GET /jobs/{slug}: show the public page of a live job."""
    database = sandbox_of(request).database
    job = jobs.find_by_slug(database, request.path_params["slug"])
    if job is None:
        return message(request, "Job not found", "This sandbox does not have a job at this address.", 404)
    if not job.live:
        return message(request, "This job is closed", "It no longer accepts proposals.", 404)
    account = accounts.find(database, job.account_id)
    assert account is not None
    return page(request, "job.html", job=public_view(job, account.name, origin_of(request)))


async def show_draft(request: Request) -> Response:
    """GET /drafts?jobId=...: show a draft with its missing fields, or a job with its proposals and contracts."""
    sandbox = sandbox_of(request)
    job = jobs.find(sandbox.database, request.query_params.get("jobId", ""))
    if job is None:
        return message(request, "Draft not found", "This sandbox does not have a draft at this address.", 404)
    fields = [
        (label_of(name), text_of(name, value))
        for name, value in job.fields.items()
        if name not in ("jobTitle", "jobDescription")
    ]
    return page(
        request,
        "draft.html",
        job=job,
        description=str(job.fields.get("jobDescription", "")),
        fields=fields,
        validation=validate(job.fields),
        account=account_names(sandbox.database, {job.account_id})[job.account_id],
        proposals=proposal_lines(sandbox, job),
        contracts=contract_lines(sandbox, job),
    )


def proposal_lines(sandbox: Sandbox, job: Job) -> list[dict[str, Any]]:
    """Return the latest proposals for a job, each with its trainer and the approval that waits for it."""
    lines = []
    for proposal in proposals.list_of_job(sandbox.database, job.id, None, LAST, PROPOSALS):
        person = proposals.get_freelancer(sandbox.database, proposal.freelancer_id)
        offer = proposal.offer
        lines.append(
            {
                "id": proposal.id,
                "name": person.display_name,
                "title": person.profile["title"],
                "status": words(proposal.status),
                "bid": "" if offer is None else f"${offer.bid_usd:,.2f} {UNITS[offer.bid_unit]}",
                "approval": records.find_pending_of(sandbox.database, proposal.id),
            }
        )
    return lines


def contract_lines(sandbox: Sandbox, job: Job) -> list[dict[str, Any]]:
    """Return the contracts of a job, each with its trainer and its milestones."""
    database = sandbox.database
    return [
        {
            "id": contract.id,
            "name": proposals.get_freelancer(database, contract.freelancer_id).display_name,
            "status": words(contract.status),
            "milestones": milestones.list_of_contract(database, contract.id),
        }
        for contract in contracts.list_own(database, job.account_id, job.id)
    ]


def label_of(name: str) -> str:
    """Return the label of a field, or its name if the field is unknown."""
    return FIELDS[name].label if name in FIELDS else name


def text_of(name: str, value: Any) -> str:
    """Return the value of a field as text. A value of an enum is in words: "PAY_PER_HOUR" becomes "Pay per hour"."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    known = FIELDS.get(name)
    return words(str(value)) if known and known.kind == "enum" else str(value)


ENDPOINTS = [
    Endpoint("GET", "/jobs", list_jobs),
    Endpoint("GET", "/jobs/{slug}", show_job),
    Endpoint("GET", "/drafts", show_draft),
]
