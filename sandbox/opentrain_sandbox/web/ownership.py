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
    """The job of the path's ``job_id``, if it is the caller's.

    Args:
        hide: respond to another account's job as if it did not exist, where the endpoint's page lists
            no 403 for it (contract.md section 3, jobs invite).

    Raises:
        ApiError: 404 when there is no such job, 403 when it is another account's.
    """
    job_id = request.path_params["job_id"]
    job = jobs.find(sandbox_of(request).database, job_id)
    if job is None or (hide and job.account_id != caller.account.id):
        raise not_found("jobs", "Job not found", jobId=job_id)
    if job.account_id != caller.account.id:
        raise ApiError(403, "The job belongs to another account", {"resource": "jobs", "jobId": job_id})
    return job


def own_proposal(request: Request, caller: Caller) -> Proposal:
    """The proposal of the path's ``proposal_id``, if its job is the caller's.

    Raises:
        ApiError: 404 when there is no such proposal, 403 when its job is another account's.
    """
    proposal_id = request.path_params["proposal_id"]
    proposal = proposals.find(sandbox_of(request).database, proposal_id)
    if proposal is None:
        raise not_found("proposals", "Proposal not found", proposalId=proposal_id)
    if proposal.account_id != caller.account.id:
        details = {"resource": "proposals", "proposalId": proposal_id}
        raise ApiError(403, "The proposal belongs to another account", details)
    return proposal
