"""Endpoint POST /proposals/{id}/hire (contract.md section 3, proposals hire)."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.api.approvals import request_approval
from opentrain_sandbox.core.money import INITIATION_FEE_CENTS, cents_of, fee_cents
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.core.validation_issues import Issue, invalid_type, issue, too_big
from opentrain_sandbox.domain.approvals.records import Subject
from opentrain_sandbox.domain.work import contracts
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid
from opentrain_sandbox.web.ownership import own_proposal
from opentrain_sandbox.web.request_body import due_date, json_object
from opentrain_sandbox.web.routing import Endpoint

NOT_FIT = ("NOT_FIT", "NOT_A_FIT")
MAX_NAME = 200
MAX_DESCRIPTION = 10_000


async def hire(request: Request) -> Response:
    """POST /proposals/{id}/hire: request an approval of the milestone's amount, 10% and the initiation fee."""
    caller = require(request, "proposals:write", "public_api_hiring", claimed=True)
    body = await json_object(request)
    proposal = own_proposal(request, caller)
    terms, override = read_hire(body)
    contract = contracts.of_proposal(sandbox_of(request).database, proposal.id)
    if contract is not None:
        raise ApiError(409, "The candidate is already hired", {"reason": "already_hired", "contractId": contract["id"]})
    if proposal.offer is None:
        raise ApiError(409, "The trainer has not made an offer", {"reason": "proposal_not_hireable"})
    if proposal.status in NOT_FIT and not override:
        raise ApiError(
            409,
            "The candidate is marked as not a fit. Confirm explicitly to hire them",
            {"reason": "not_fit_confirmation_required"},
        )
    amount = terms["amountCents"]
    return request_approval(
        request,
        caller,
        "proposal_hire",
        Subject(proposal.job_id, proposal.id),
        terms=terms,
        charge_cents=amount + fee_cents(amount) + INITIATION_FEE_CENTS,
    )


def read_hire(body: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Parse the body.

    Returns:
        The terms ``{name, description, amountCents, dueDate}``, and whether to hire a candidate marked "not a fit".

    Raises:
        ApiError: 400 with ``details.issues``.
    """
    issues: list[Issue] = []
    override = body.get("confirmNotFitOverride")
    if not isinstance(override, bool | None):
        issues.append(invalid_type(["confirmNotFitOverride"], "boolean", override))
    milestone = body.get("milestone")
    if not isinstance(milestone, dict):
        raise invalid([*issues, invalid_type(["milestone"], "object", milestone)])
    texts = {}
    for key, longest in (("name", MAX_NAME), ("description", MAX_DESCRIPTION)):
        text = milestone.get(key)
        if not isinstance(text, str | None):
            issues.append(invalid_type(["milestone", key], "string", text))
            continue
        texts[key] = (text or "").strip()
        if len(texts[key]) > longest:
            issues.append(too_big(["milestone", key], longest, "string"))
    if len(texts) == 2 and not any(texts.values()):
        issues.append(issue("custom", ["milestone"], "A name or a description is required"))
    amount, due = 0, None
    if isinstance(milestone.get("amount"), bool | str | list | dict | None):
        issues.append(invalid_type(["milestone", "amount"], "number", milestone.get("amount")))
    else:
        try:
            amount = cents_of(milestone["amount"])
        except ValueError as error:
            issues.append(issue("custom", ["milestone", "amount"], f"The amount {error}"))
    try:
        due = due_date(milestone.get("dueDate"))
    except ValueError as error:
        issues.append(issue("invalid_string", ["milestone", "dueDate"], f"The due date {error}"))
    if issues:
        raise invalid(issues)
    return {**texts, "amountCents": amount, "dueDate": due}, bool(override)


ENDPOINTS = [Endpoint("POST", f"{API_PREFIX}/proposals/{{proposal_id}}/hire", hire)]
