"""Endpoint of /sandbox/jobs/{jobId}/proposals: add a trainer's proposal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core import money
from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type, issue, unrecognized_keys
from opentrain_sandbox.domain.hiring import jobs, matching, offers, proposals
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.proposals import Freelancer
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint


async def add_proposal(request: Request) -> Response:
    """POST /sandbox/jobs/{jobId}/proposals ``{"freelancerId"?, "bidUsd"?, "interviewed"?}``: add a proposal.

    The trainer defaults to the best match without a proposal. An invited trainer accepts the invitation.

    Raises:
        ApiError: 400, 404 (unknown job or trainer) or 409 (the job is not live, or the trainer has proposed).
    """
    body = await json_object(request, required=False)
    bid_usd, interviewed = read_proposal(body)
    sandbox, now = sandbox_of(request), sandbox_of(request).now()
    job_id = request.path_params["job_id"]
    job = jobs.find(sandbox.database, job_id)
    if job is None:
        raise not_found("jobs", "Job not found", jobId=job_id)
    if not job.live:
        raise ApiError(409, "The job is not published", {"reason": "job_not_published"})
    person = choose_trainer(sandbox, job, body.get("freelancerId"))
    offer = offers.make_offer(sandbox, job, person, now, interviewed=interviewed)
    if bid_usd is not None:
        offer = replace(offer, bid_usd=bid_usd)
    existing = proposals.find_of(sandbox.database, job.id, person.id)
    if existing is None:
        proposal = proposals.add(sandbox, job, person.id, offer, now)
    elif existing.offer is None:
        proposal = proposals.submit_offer(sandbox, existing, offer, now)
    else:
        raise ApiError(409, "The trainer has already proposed", {"proposalId": existing.id})
    view = {"id": proposal.id, "jobId": job.id, "freelancerId": person.id, "bidUsd": offer.bid_usd}
    return JSONResponse({"proposal": view}, 201)


def read_proposal(body: dict[str, Any]) -> tuple[float | None, bool]:
    """Return the bid, None for the default, and whether there was an interview.

    Raises:
        ApiError: 400.
    """
    unknown = set(body) - {"freelancerId", "bidUsd", "interviewed"}
    if unknown:
        raise invalid([unrecognized_keys([], sorted(unknown))])
    interviewed, bid = body.get("interviewed", True), body.get("bidUsd")
    if not isinstance(interviewed, bool):
        raise invalid([invalid_type(["interviewed"], "boolean", interviewed)])
    if bid is None:
        return None, interviewed
    if not money.is_number(bid) or not 0 < bid <= money.MAX_USD:
        raise invalid([issue("custom", ["bidUsd"], f"Must be a number above 0 and at most {money.MAX_USD}")])
    return float(bid), interviewed


def choose_trainer(sandbox: Sandbox, job: Job, freelancer_id: Any) -> Freelancer:
    """Return the trainer with this id, or for None the best match without a proposal for the job.

    Raises:
        ApiError: 400, 404 (unknown trainer) or 409 (all trainers have proposed).
    """
    if freelancer_id is None:
        for candidate in matching.ranked_trainers(sandbox, job):
            if proposals.find_of(sandbox.database, job.id, candidate.id) is None:
                return candidate
        raise ApiError(409, "Every trainer has already proposed")
    if not isinstance(freelancer_id, str):
        raise invalid([invalid_type(["freelancerId"], "string", freelancer_id)])
    trainer = proposals.find_freelancer(sandbox.database, freelancer_id)
    if trainer is None:
        raise not_found("users", "Freelancer not found", freelancerId=freelancer_id)
    return trainer


ENDPOINTS = [Endpoint("POST", f"{CONTROL_PREFIX}/jobs/{{job_id}}/proposals", add_proposal)]
