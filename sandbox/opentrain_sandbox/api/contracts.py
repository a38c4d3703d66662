"""Endpoints of contracts: list, show, end (contract.md section 3)."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.api.approvals import request_approval
from opentrain_sandbox.api.freelancers import profile_path
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.money import number, usd
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.approvals import effects, flow, records
from opentrain_sandbox.domain.approvals.records import Subject
from opentrain_sandbox.domain.hiring import jobs, proposals
from opentrain_sandbox.domain.money import invoices
from opentrain_sandbox.domain.work import budgets, contracts, milestones
from opentrain_sandbox.domain.work.contracts import STATUSES, Contract
from opentrain_sandbox.domain.work.milestones import UNLISTED_STATUSES, Milestone
from opentrain_sandbox.web.authorize import Caller, require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, not_found
from opentrain_sandbox.web.routing import Endpoint

PAYMENTS_WRITE = "public_api_payments_write"


async def list_contracts(request: Request) -> Response:
    """GET /contracts: list contracts, newest first, not paginated. The query can have ``jobId`` and ``status``."""
    caller = require(request, "payments:read")
    database = sandbox_of(request).database
    status, job_id = request.query_params.get("status"), request.query_params.get("jobId")
    if status is not None and status not in STATUSES:
        raise ApiError(400, f"The status must be one of {', '.join(STATUSES)}", {"field": "status"})
    if job_id is not None:
        job = jobs.find(database, job_id)
        if job is None:
            raise not_found("jobs", "Job not found", jobId=job_id)
        if job.account_id != caller.account.id:
            raise ApiError(403, "The job belongs to another account", {"resource": "jobs", "jobId": job_id})
    own = contracts.list_own(database, caller.account.id, job_id, status)
    return JSONResponse({"contracts": [view(database, contract) for contract in own]})


async def show_contract(request: Request) -> Response:
    """GET /contracts/{id}: show a contract as in the list, with conversation and budget."""
    caller = require(request, "payments:read")
    database, contract = sandbox_of(request).database, own_contract(request, caller)
    more = {"jobDmConversationId": contract.conversation_id, "budget": budgets.view(database, contract)}
    return JSONResponse({"contract": view(database, contract) | more})


async def end_contract(request: Request) -> Response:
    """POST /contracts/{id}/end: end it with 200 if nothing is in escrow, else request an approval with 202."""
    caller = require(request, "payments:write", PAYMENTS_WRITE, claimed=True)
    contract = own_contract(request, caller)
    require_active(contract)
    sandbox = sandbox_of(request)
    of_contract = milestones.list_of_contract(sandbox.database, contract.id)
    if any(milestone.status == "ACTIVE_FUNDED" for milestone in of_contract):
        return request_approval(request, caller, "contract_end", subject_of(contract))
    now = sandbox.now()
    with sandbox.database.transaction():
        effects.end_contract(sandbox, contract, now)
        flow.decline_pending(sandbox, contract.id, now)
    return JSONResponse({"ok": True, "contractId": contract.id, "status": "ended"})


def own_contract(request: Request, caller: Caller) -> Contract:
    """Return the contract of the path's ``contract_id``, if it belongs to the caller.

    Raises:
        ApiError: 404, it does not exist or belongs to another account.
    """
    contract_id = request.path_params["contract_id"]
    contract = contracts.find(sandbox_of(request).database, contract_id)
    if contract is None or contract.account_id != caller.account.id:
        raise not_found("contracts", "Contract not found", contractId=contract_id)
    return contract


def require_active(contract: Contract) -> None:
    """Raise a 409 if the contract has ended."""
    if contract.status == "ended":
        raise ApiError(409, "The contract has ended", {"reason": "contract_ended"})


def subject_of(contract: Contract, milestone: Milestone | None = None) -> Subject:
    """Return the subject of an approval of the contract or one of its milestones."""
    milestone_id = None if milestone is None else milestone.id
    return Subject(contract.job_id, contract.proposal_id, contract.id, milestone_id)


def view(database: Database, contract: Contract) -> dict[str, Any]:
    """Return a contract in the form of the list, without refunded and canceled milestones."""
    listed = [
        milestone
        for milestone in milestones.list_of_contract(database, contract.id)
        if milestone.status not in UNLISTED_STATUSES
    ]
    volumes = [milestone.volume for milestone in listed if milestone.volume is not None]
    trainer = proposals.get_freelancer(database, contract.freelancer_id)
    return {
        "id": contract.id,
        "status": contract.status,
        "title": contract.title,
        "jobId": contract.job_id,
        "proposalId": contract.proposal_id,
        "paymentType": contract.payment_type,
        "rateUsd": None if contract.rate_usd is None else number(contract.rate_usd),
        "estimatedTotalUsd": usd(sum(milestone.amount_cents for milestone in listed)),
        "estimatedVolume": number(round(sum(volumes), 2)) if volumes else None,
        "hasActiveMilestone": any(milestone.status == "ACTIVE_FUNDED" for milestone in listed),
        "startDate": contract.start_date,
        "endDate": contract.end_date,
        "createdAt": contract.created_at,
        "updatedAt": contract.updated_at,
        "freelancer": {
            "userId": trainer.id,
            "displayName": trainer.display_name,
            "country": trainer.profile.get("country"),
            "profilePath": profile_path(trainer),
        },
        "milestones": [milestone_view(database, milestone) for milestone in listed],
    }


def milestone_view(database: Database, milestone: Milestone) -> dict[str, Any]:
    """Return a milestone in the form of the API."""
    return {
        "id": milestone.id,
        "name": milestone.name,
        "description": milestone.description,
        "status": milestone.status,
        "amountUsd": usd(milestone.amount_cents),
        "volume": None if milestone.volume is None else number(milestone.volume),
        "milestoneNumber": milestone.number,
        "dueDate": milestone.due_date,
        "pendingApproval": records.is_milestone_pending(database, milestone.id),
        "needsReview": milestone.needs_review,
        "invoiceId": invoices.latest_of(database, milestone.id),
        "createdAt": milestone.created_at,
    }


ENDPOINTS = [
    Endpoint("GET", f"{API_PREFIX}/contracts", list_contracts),
    Endpoint("GET", f"{API_PREFIX}/contracts/{{contract_id}}", show_contract),
    Endpoint("POST", f"{API_PREFIX}/contracts/{{contract_id}}/end", end_contract),
]
