"""Pages of a job: the public listing, and a draft with its missing fields."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.domain.hiring import jobs
from opentrain_sandbox.domain.hiring.public_listing import public_view
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.drafts.fields import FIELDS
from opentrain_sandbox.drafts.readiness import validate
from opentrain_sandbox.pages.html import message, page
from opentrain_sandbox.web.routing import Endpoint


async def show_job(request: Request) -> Response:
    """GET /jobs/{slug}: show the public page of a live job."""
    database = sandbox_of(request).database
    job = jobs.find_by_slug(database, request.path_params["slug"])
    if job is None:
        return message("Job not found", "This sandbox does not have a job at this address.", 404)
    if not job.live:
        return message("This job is closed", "It no longer accepts proposals.", 404)
    account = accounts.find(database, job.account_id)
    assert account is not None
    return page("job.html", job=public_view(job, account.name, origin_of(request)))


async def show_draft(request: Request) -> Response:
    """GET /drafts?jobId=...: show a draft with its missing fields."""
    job = jobs.find(sandbox_of(request).database, request.query_params.get("jobId", ""))
    if job is None:
        return message("Draft not found", "This sandbox does not have a draft at this address.", 404)
    fields = [(label_of(name), text_of(name, value)) for name, value in job.fields.items()]
    return page("draft.html", job=job, fields=fields, validation=validate(job.fields))


def label_of(name: str) -> str:
    """Return the label of a field, or its name if the field is unknown."""
    return FIELDS[name].label if name in FIELDS else name


def text_of(name: str, value: Any) -> str:
    """Return the value of a field as text. A value of an enum is in words: "PAY_PER_HOUR" becomes "Pay per hour"."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    known = FIELDS.get(name)
    return str(value).replace("_", " ").capitalize() if known and known.kind == "enum" else str(value)


ENDPOINTS = [
    Endpoint("GET", "/jobs/{slug}", show_job),
    Endpoint("GET", "/drafts", show_draft),
]
