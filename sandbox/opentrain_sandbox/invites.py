"""POST /jobs/{id}/invites: invites an AI trainer to a live job (contract.md section 3, jobs invite)."""

from __future__ import annotations

import secrets

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox import accounts
from opentrain_sandbox.auth import require
from opentrain_sandbox.bodies import json_object
from opentrain_sandbox.clock import iso
from opentrain_sandbox.context import sandbox_of
from opentrain_sandbox.errors import API_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.issues import invalid_type, too_small
from opentrain_sandbox.ownership import own_job
from opentrain_sandbox.routing import Endpoint


async def invite(request: Request) -> Response:
    """Makes a proposal for the invited person: 201, or 200 with the one there is already."""
    caller = require(request, "proposals:write", "public_api_hiring", claimed=True)
    body = await json_object(request)
    sandbox = sandbox_of(request)
    store, now = sandbox.store, iso(sandbox.now())
    freelancer_id = body.get("freelancerId")
    if not isinstance(freelancer_id, str):
        raise invalid([invalid_type(["freelancerId"], "string", freelancer_id)])
    if not freelancer_id:
        raise invalid([too_small(["freelancerId"], "freelancerId is empty")])
    job = own_job(request, caller, hide=True)
    freelancer = store.one("SELECT * FROM freelancers WHERE id = ?", (freelancer_id,))
    if freelancer is None:
        if accounts.find_by_user(store, freelancer_id) is not None:
            raise ApiError(409, "This user is not a freelancer", {"reason": "not_a_freelancer"})
        raise not_found("users", "User not found", freelancerId=freelancer_id)
    if not job.live:
        raise ApiError(409, "The job is not published", {"reason": "job_not_published"})
    known = store.one("SELECT id FROM proposals WHERE job_id = ? AND freelancer_id = ?", (job.id, freelancer_id))
    if known is None and not freelancer["available"]:
        raise ApiError(409, "The freelancer takes no invitations", {"reason": "freelancer_unavailable"})
    proposal_id = known["id"] if known is not None else f"prop_{secrets.token_hex(8)}"
    if known is None:
        store.execute(
            "INSERT INTO proposals (id, job_id, freelancer_id, status, created_at, updated_at)"
            " VALUES (?, ?, ?, 'INVITED', ?, ?)",
            (proposal_id, job.id, freelancer_id, now, now),
        )
    return JSONResponse(
        {
            "ok": True,
            "proposalId": proposal_id,
            "jobId": job.id,
            "freelancerId": freelancer_id,
            "alreadyInvited": known is not None,
        },
        201 if known is None else 200,
    )


ENDPOINTS = [Endpoint("POST", f"{API_PREFIX}/jobs/{{job_id}}/invites", invite)]
