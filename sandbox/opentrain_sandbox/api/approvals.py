"""Endpoint GET /approvals/{id}, and the response to requests that need approval (contract.md section 3)."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.domain.approvals import flow, records
from opentrain_sandbox.domain.approvals.records import Subject
from opentrain_sandbox.web.authorize import Caller, require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, not_found
from opentrain_sandbox.web.routing import Endpoint


def request_approval(
    request: Request,
    caller: Caller,
    approval_type: str,
    subject: Subject,
    *,
    terms: dict[str, Any] | None = None,
    charge_cents: int = 0,
) -> Response:
    """Request an approval and return the 202 response ``{approval, message}``.

    Raises:
        ApiError: 409 payment_method_required with ``details.billingUrl``.
    """
    sandbox, origin, account_id = sandbox_of(request), origin_of(request), caller.account.id
    try:
        approval = flow.request_approval(
            sandbox, account_id, approval_type, subject, sandbox.now(), terms=terms or {}, charge_cents=charge_cents
        )
    except flow.NotCoveredError:
        raise ApiError(
            409,
            "There are not enough credits, and no card is on file",
            {"reason": "payment_method_required", "billingUrl": f"{origin}/billing?account={account_id}"},
        ) from None
    message = "Nothing has happened yet. A human must open the approval link and confirm."
    return JSONResponse({"approval": approval.view(origin), "message": message}, 202)


async def show(request: Request) -> Response:
    """GET /approvals/{id}: show an approval. A pending one past its time becomes expired."""
    caller = require(request, "payments:read")
    sandbox, approval_id = sandbox_of(request), request.path_params["approval_id"]
    approval = records.find(sandbox.database, approval_id)
    if approval is None or approval.account_id != caller.account.id:
        raise not_found("approvals", "Approval not found", approvalId=approval_id)
    approval = flow.expire_if_due(sandbox, approval, sandbox.now())
    return JSONResponse({"approval": approval.view(origin_of(request))})


ENDPOINTS = [Endpoint("GET", f"{API_PREFIX}/approvals/{{approval_id}}", show)]
