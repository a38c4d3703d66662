"""Ownership of the job or the proposal in a path."""

from __future__ import annotations

from starlette.requests import Request

from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.hiring import jobs, proposals
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.proposals import Proposal
from opentrain_sandbox.web.authorize import Caller
from opentrain_sandbox.web.errors import ApiError, not_found


def own_job(request: Request, caller: Caller, *, hide: bool = False) -> Job:
    """Return the job of the path's ``job_id``, if it belongs to the caller.

    Args:
        hide: whether another account's job is 404 instead of 403, for an endpoint whose page does not list 403
            (contract.md section 3, jobs invite).

    Raises:
        ApiError: 404, the job does not exist; 403, it belongs to another account.
    """
    job_id = request.path_params["job_id"]
    job = jobs.find(sandbox_of(request).database, job_id)
    if job is None or (hide and job.account_id != caller.account.id):
        raise not_found("jobs", "Job not found", jobId=job_id)
    if job.account_id != caller.account.id:
        raise ApiError(403, "The job belongs to another account", {"resource": "jobs", "jobId": job_id})
    return job


def own_proposal(request: Request, caller: Caller) -> Proposal:
    """Return the proposal of the path's ``proposal_id``, if its job belongs to the caller.

    Raises:
        ApiError: 404, the proposal does not exist; 403, its job belongs to another account.
    """
    proposal_id = request.path_params["proposal_id"]
    proposal = proposals.find(sandbox_of(request).database, proposal_id)
    if proposal is None:
        raise not_found("proposals", "Proposal not found", proposalId=proposal_id)
    if proposal.account_id != caller.account.id:
        details = {"resource": "proposals", "proposalId": proposal_id}
        raise ApiError(403, "The proposal belongs to another account", details)
    return proposal
