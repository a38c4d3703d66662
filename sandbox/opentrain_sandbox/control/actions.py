"""/sandbox/jobs/*, /sandbox/approvals/*, /sandbox/top-ups/*: what others do, on demand, for scripts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core import money
from opentrain_sandbox.core.sandbox import Sandbox, origin_of, sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type, issue, unrecognized_keys
from opentrain_sandbox.domain.approvals import flow, records
from opentrain_sandbox.domain.approvals.records import Approval
from opentrain_sandbox.domain.hiring import jobs, matching, offers, proposals
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.proposals import Freelancer
from opentrain_sandbox.domain.money import top_ups
from opentrain_sandbox.domain.money.top_ups import TopUp
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint, Handler

APPROVAL = f"{CONTROL_PREFIX}/approvals/{{approval_id}}"
TOP_UP = f"{CONTROL_PREFIX}/top-ups/{{top_up_id}}"


async def add_proposal(request: Request) -> Response:
    """POST /sandbox/jobs/{jobId}/proposals ``{"freelancerId"?, "bidUsd"?, "interviewed"?}``: somebody proposes now.

    Without a trainer it is the best fitting one who has not proposed yet; an invited one answers the invitation.

    Raises:
        ApiError: 400; 404, no such job or trainer; 409, the job is not live or the trainer has proposed already.
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
    person = proposing(sandbox, job, body.get("freelancerId"))
    offer = offers.make_offer(sandbox, job, person, now, interviewed=interviewed)
    if bid_usd is not None:
        offer = replace(offer, bid_usd=bid_usd)
    invited = proposals.find_of(sandbox.database, job.id, person.id)
    if invited is None:
        proposal = proposals.add(sandbox, job, person.id, offer, now)
    elif invited.offer is None:
        proposal = proposals.submit_offer(sandbox, invited, offer, now)
    else:
        raise ApiError(409, "The trainer has proposed already", {"proposalId": invited.id})
    view = {"id": proposal.id, "jobId": job.id, "freelancerId": person.id, "bidUsd": offer.bid_usd}
    return JSONResponse({"proposal": view}, 201)


def read_proposal(body: dict[str, Any]) -> tuple[float | None, bool]:
    """The bid, if one is wanted, and whether there was an interview.

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


def proposing(sandbox: Sandbox, job: Job, freelancer_id: Any) -> Freelancer:
    """The trainer with this id, or the best fitting one who has nothing to do with the job yet.

    Raises:
        ApiError: 400; 404, no such trainer; 409, all have proposed.
    """
    if freelancer_id is None:
        for person in matching.ranked_trainers(sandbox, job):
            if proposals.find_of(sandbox.database, job.id, person.id) is None:
                return person
        raise ApiError(409, "Every trainer has proposed already")
    if not isinstance(freelancer_id, str):
        raise invalid([invalid_type(["freelancerId"], "string", freelancer_id)])
    known = proposals.find_freelancer(sandbox.database, freelancer_id)
    if known is None:
        raise not_found("users", "Freelancer not found", freelancerId=freelancer_id)
    return known


def ends_approval(end: Callable[[Sandbox, Approval, datetime], Approval], status: str) -> Handler:
    """POST /sandbox/approvals/{approvalId}/...: ends a pending approval as the human or the time would."""

    async def handle(request: Request) -> Response:
        sandbox, now = sandbox_of(request), sandbox_of(request).now()
        approval_id = request.path_params["approval_id"]
        approval = records.find(sandbox.database, approval_id)
        if approval is None:
            raise not_found("approvals", "Approval not found", approvalId=approval_id)
        ended = end(sandbox, approval, now)
        if ended.status != status:
            raise already("approval", {"approvalId": approval_id, "status": ended.status})
        return JSONResponse({"approval": ended.view(origin_of(request))})

    return handle


def ends_top_up(end: Callable[[Sandbox, TopUp, datetime], TopUp], status: str) -> Handler:
    """POST /sandbox/top-ups/{topUpId}/...: ends a pending top-up as the human or the time would."""

    async def handle(request: Request) -> Response:
        sandbox, now = sandbox_of(request), sandbox_of(request).now()
        top_up_id = request.path_params["top_up_id"]
        top_up = top_ups.find(sandbox.database, top_up_id)
        if top_up is None:
            raise not_found("credit-top-ups", "Top-up not found", topUpId=top_up_id)
        ended = end(sandbox, top_up, now)
        if ended.status != status:
            raise already("top-up", {"topUpId": top_up_id, "status": ended.status})
        return JSONResponse({"topUp": ended.view()})

    return handle


def already(what: str, details: dict[str, str]) -> ApiError:
    """The 409 of what has ended in another way before."""
    return ApiError(409, f"The {what} is {details['status'].lower()} already", details)


ENDPOINTS = [
    Endpoint("POST", f"{CONTROL_PREFIX}/jobs/{{job_id}}/proposals", add_proposal),
    Endpoint("POST", f"{APPROVAL}/confirm", ends_approval(flow.confirm, "confirmed")),
    Endpoint("POST", f"{APPROVAL}/decline", ends_approval(flow.decline, "declined")),
    Endpoint("POST", f"{APPROVAL}/expire", ends_approval(flow.expire, "expired")),
    Endpoint("POST", f"{TOP_UP}/complete", ends_top_up(top_ups.complete, "COMPLETED")),
    Endpoint("POST", f"{TOP_UP}/cancel", ends_top_up(top_ups.cancel, "CANCELED")),
    Endpoint("POST", f"{TOP_UP}/expire", ends_top_up(top_ups.expire, "EXPIRED")),
]
