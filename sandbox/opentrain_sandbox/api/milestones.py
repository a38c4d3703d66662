"""Endpoints of milestones: create, fund, approve (contract.md section 3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.api.approvals import request_approval
from opentrain_sandbox.api.contracts import PAYMENTS_WRITE, milestone_view, own_contract, require_active, subject_of
from opentrain_sandbox.api.hire import MAX_DESCRIPTION, MAX_NAME
from opentrain_sandbox.core.money import MAX_USD, cents_of, cost_cents, fee_cents, volume_of
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.work import contracts, milestones
from opentrain_sandbox.domain.work.contracts import Contract
from opentrain_sandbox.domain.work.milestones import Milestone, Terms
from opentrain_sandbox.web.authorize import Caller, require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, not_found
from opentrain_sandbox.web.request_body import due_date, json_object
from opentrain_sandbox.web.routing import Endpoint

T = TypeVar("T")


async def create(request: Request) -> Response:
    """POST /contracts/{id}/milestones: add an unfunded milestone with 201."""
    caller = require(request, "payments:write", PAYMENTS_WRITE, claimed=True)
    body = await json_object(request)
    contract = own_contract(request, caller)
    terms = read_terms(body, contract)
    sandbox = sandbox_of(request)
    milestone = milestones.create(sandbox.database, contract, terms, sandbox.now())
    return JSONResponse({"milestone": milestone_view(sandbox.database, milestone)}, 201)


def read_terms(body: dict[str, Any], contract: Contract) -> Terms:
    """Parse the body. A fixed price needs an amount, the other payment types a volume.

    Raises:
        ApiError: 400 with ``details.field``, or 409 contract_ended or contract_rate_missing.
    """
    name, description = (_text(body, key, longest) for key, longest in _TEXTS)
    if not description:
        raise _field_error("description", "is required")
    due = _read_field("dueDate", due_date, body.get("dueDate"))
    amount = _read_field("amountUsd", cents_of, body["amountUsd"]) if body.get("amountUsd") is not None else None
    volume = _read_field("volume", volume_of, body["volume"]) if body.get("volume") is not None else None
    if contract.payment_type == "FIXED_PRICE":
        if amount is None:
            raise _field_error("amountUsd", "is required for a fixed-price contract")
        if volume is not None:
            raise _field_error("volume", "cannot be used with a fixed-price contract")
        require_active(contract)
        return Terms(name, description, amount, None, due)
    if volume is None:
        raise _field_error("volume", "is required for a contract that is paid per hour or label")
    require_active(contract)
    if not contract.rate_usd:
        raise ApiError(409, "The contract has no rate", {"reason": "contract_rate_missing"})
    cost = cost_cents(contract.rate_usd, volume)
    if amount is not None and amount != cost:
        raise _field_error("amountUsd", f"must be rate times volume, {cost / 100:.2f}")
    if not 0 < cost <= MAX_USD * 100:
        raise _field_error("volume", f"must cost between 0.01 and {MAX_USD}")
    return Terms(name, description, cost, volume, due)


async def fund(request: Request) -> Response:
    """POST /milestones/{id}/fund: request an approval to pay the amount and 10% into escrow, 202."""
    caller = require(request, "payments:write", PAYMENTS_WRITE, claimed=True)
    milestone, contract = own_milestone(request, caller)
    if milestone.status != "NOT_FUNDED" or contract.status != "active":
        details = {
            "reason": "milestone_not_fundable",
            "status": milestone.status,
            "requiredStatus": "NOT_FUNDED",
            "contractStatus": contract.status,
        }
        raise ApiError(409, "Only an unfunded milestone of an active contract can be funded", details)
    amount = milestone.amount_cents
    subject = subject_of(contract, milestone)
    return request_approval(request, caller, "milestone_fund", subject, charge_cents=amount + fee_cents(amount))


async def approve(request: Request) -> Response:
    """POST /milestones/{id}/approve: request an approval to release the milestone's escrow, 202."""
    caller = require(request, "payments:write", PAYMENTS_WRITE, claimed=True)
    milestone, contract = own_milestone(request, caller)
    if milestone.status != "ACTIVE_FUNDED":
        details = {
            "reason": "milestone_not_funded",
            "status": milestone.status,
            "requiredStatus": "ACTIVE_FUNDED",
        }
        raise ApiError(409, "Only a funded milestone can be approved", details)
    return request_approval(request, caller, "milestone_approve", subject_of(contract, milestone))


def own_milestone(request: Request, caller: Caller) -> tuple[Milestone, Contract]:
    """Return the milestone of the path's ``milestone_id`` and its contract, if they belong to the caller.

    Raises:
        ApiError: 404, it does not exist or belongs to another account.
    """
    database, milestone_id = sandbox_of(request).database, request.path_params["milestone_id"]
    milestone = milestones.find(database, milestone_id)
    if milestone is not None:
        contract = contracts.get(database, milestone.contract_id)
        if contract.account_id == caller.account.id:
            return milestone, contract
    raise not_found("milestones", "Milestone not found", milestoneId=milestone_id)


_TEXTS = (("name", MAX_NAME), ("description", MAX_DESCRIPTION))
_LABELS = {"amountUsd": "amount", "dueDate": "due date"}


def _text(body: dict[str, Any], key: str, longest: int) -> str:
    text = body.get(key)
    if not isinstance(text, str | None):
        raise _field_error(key, "must be a string")
    text = (text or "").strip()
    if len(text) > longest:
        raise _field_error(key, f"must be at most {longest} characters")
    return text


def _read_field(field: str, reader: Callable[[Any], T], value: Any) -> T:
    try:
        return reader(value)
    except ValueError as error:
        raise _field_error(field, str(error)) from None


def _field_error(field: str, problem: str) -> ApiError:
    return ApiError(400, f"The {_LABELS.get(field, field)} {problem}", {"field": field})


ENDPOINTS = [
    Endpoint("POST", f"{API_PREFIX}/contracts/{{contract_id}}/milestones", create),
    Endpoint("POST", f"{API_PREFIX}/milestones/{{milestone_id}}/fund", fund),
    Endpoint("POST", f"{API_PREFIX}/milestones/{{milestone_id}}/approve", approve),
]
