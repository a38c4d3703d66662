"""The pages of a job: what the public sees of it, and a draft with what it still lacks."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.domain.hiring import jobs
from opentrain_sandbox.domain.hiring.public_listing import public_view
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.drafts.readiness import validate
from opentrain_sandbox.pages.html import message, page
from opentrain_sandbox.web.routing import Endpoint


async def show_job(request: Request) -> Response:
    """GET /jobs/{slug}: the public page of a live job."""
    database = sandbox_of(request).database
    job = jobs.find_by_slug(database, request.path_params["slug"])
    if job is None:
        return message("No such job", "There is no job at this address.", 404)
    if not job.live:
        return message("This job is closed", "It takes no more proposals.", 404)
    account = accounts.find(database, job.account_id)
    assert account is not None
    return page("job.html", job=public_view(job, account.name, origin_of(request)))


async def show_draft(request: Request) -> Response:
    """GET /drafts?jobId=...: a draft with what it still lacks."""
    job = jobs.find(sandbox_of(request).database, request.query_params.get("jobId", ""))
    if job is None:
        return message("No such draft", "There is no draft at this address.", 404)
    return page("draft.html", job=job, validation=validate(job.fields))


ENDPOINTS = [
    Endpoint("GET", "/jobs/{slug}", show_job),
    Endpoint("GET", "/drafts", show_draft),
]
