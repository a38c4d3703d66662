"""Endpoint POST /jobs/{id}/invites (contract.md section 3, jobs invite)."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type, too_small
from opentrain_sandbox.domain.hiring import invitations, proposals
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.ownership import own_job
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint


async def invite(request: Request) -> Response:
    """POST /jobs/{id}/invites: create a proposal for the trainer with 201, or return the existing one with 200."""
    caller = require(request, "proposals:write", "public_api_hiring", claimed=True)
    body = await json_object(request)
    sandbox = sandbox_of(request)
    database, now = sandbox.database, sandbox.now()
    freelancer_id = body.get("freelancerId")
    if not isinstance(freelancer_id, str):
        raise invalid([invalid_type(["freelancerId"], "string", freelancer_id)])
    if not freelancer_id:
        raise invalid([too_small(["freelancerId"], "The freelancer id is empty")])
    job = own_job(request, caller, hide=True)
    freelancer = proposals.find_freelancer(database, freelancer_id)
    if freelancer is None or freelancer.id != freelancer_id:
        if accounts.find_by_user(database, freelancer_id) is not None:
            raise ApiError(409, "This user is not a freelancer", {"reason": "not_a_freelancer"})
        raise not_found("users", "User not found", freelancerId=freelancer_id)
    if not job.live:
        raise ApiError(409, "The job is not published", {"reason": "job_not_published"})
    known = proposals.find_of(database, job.id, freelancer_id)
    if known is None and not freelancer.available:
        raise ApiError(409, "The freelancer does not accept invitations", {"reason": "freelancer_unavailable"})
    with database.transaction():
        proposal = known or proposals.invite(sandbox, job, freelancer_id, now)
        if known is None:
            scheduler.schedule_in(
                sandbox, "invitation.respond", invitations.RESPONSE_SECONDS, now, proposal_id=proposal.id
            )
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


ENDPOINTS = [Endpoint("POST", f"{API_PREFIX}/jobs/{{job_id}}/invites", invite)]
