"""POST /jobs/{id}/invites: invites an AI trainer to a live job (contract.md section 3, jobs invite)."""

from __future__ import annotations

from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type, too_small
from opentrain_sandbox.domain.hiring import jobs, offers, proposals
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.ownership import own_job
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

ANSWER_AFTER = 5.0
"""Seconds until an invited trainer answers."""
ACCEPTING = 0.8
"""The share of invitations that is accepted."""


async def invite(request: Request) -> Response:
    """Makes a proposal for the invited person: 201, or 200 with the one there is already."""
    caller = require(request, "proposals:write", "public_api_hiring", claimed=True)
    body = await json_object(request)
    sandbox = sandbox_of(request)
    store, now = sandbox.store, sandbox.now()
    freelancer_id = body.get("freelancerId")
    if not isinstance(freelancer_id, str):
        raise invalid([invalid_type(["freelancerId"], "string", freelancer_id)])
    if not freelancer_id:
        raise invalid([too_small(["freelancerId"], "freelancerId is empty")])
    job = own_job(request, caller, hide=True)
    freelancer = proposals.find_freelancer(store, freelancer_id)
    if freelancer is None or freelancer.id != freelancer_id:
        if accounts.find_by_user(store, freelancer_id) is not None:
            raise ApiError(409, "This user is not a freelancer", {"reason": "not_a_freelancer"})
        raise not_found("users", "User not found", freelancerId=freelancer_id)
    if not job.live:
        raise ApiError(409, "The job is not published", {"reason": "job_not_published"})
    known = proposals.find_of(store, job.id, freelancer_id)
    if known is None and not freelancer.available:
        raise ApiError(409, "The freelancer takes no invitations", {"reason": "freelancer_unavailable"})
    with store.transaction():
        proposal = known or proposals.invite(sandbox, job, freelancer_id, now)
        if known is None:
            scheduler.soon(sandbox, "invite.answered", ANSWER_AFTER, now, proposal_id=proposal.id)
    return JSONResponse(
        {
            "ok": True,
            "proposalId": proposal.id,
            "jobId": job.id,
            "freelancerId": freelancer_id,
            "alreadyInvited": known is not None,
        },
        201 if known is None else 200,
    )


def answered(sandbox: Sandbox, at: datetime, *, proposal_id: str) -> None:
    """The invited trainer accepts with an offer, or declines; a job that is closed by then is always declined."""
    proposal = proposals.find(sandbox.store, proposal_id)
    assert proposal is not None
    if proposal.status != "INVITED":
        return
    job = jobs.find(sandbox.store, proposal.job_id)
    assert job is not None
    person = proposals.freelancer_of(sandbox.store, proposal.freelancer_id)
    willing = sandbox.random("invite", job.published_seq, person.id).random() < ACCEPTING
    if job.live and willing:
        proposals.answer(sandbox, proposal, offers.offer(sandbox, job, person, at), at)
    else:
        proposals.set_status(sandbox, proposal, "DECLINED", at)


HAPPENINGS = {"invite.answered": answered}
ENDPOINTS = [Endpoint("POST", f"{API_PREFIX}/jobs/{{job_id}}/invites", invite)]
