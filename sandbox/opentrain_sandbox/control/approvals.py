"""Endpoints of /sandbox/approvals: confirm, decline or expire a pending approval."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.sandbox import Sandbox, origin_of, sandbox_of
from opentrain_sandbox.domain.approvals import flow, records
from opentrain_sandbox.domain.approvals.records import Approval
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, not_found
from opentrain_sandbox.web.routing import Endpoint, Handler

APPROVAL = f"{CONTROL_PREFIX}/approvals/{{approval_id}}"


def end_handler(end: Callable[[Sandbox, Approval, datetime], Approval], status: str) -> Handler:
    """Return the handler that ends an approval with this status. It responds with 409 if another status was reached."""

    async def handle(request: Request) -> Response:
        sandbox, now = sandbox_of(request), sandbox_of(request).now()
        approval_id = request.path_params["approval_id"]
        approval = records.find(sandbox.database, approval_id)
        if approval is None:
            raise not_found("approvals", "Approval not found", approvalId=approval_id)
        ended = end(sandbox, approval, now)
        if ended.status != status:
            raise ApiError(
                409,
                f"The approval is already {ended.status.lower()}",
                {"approvalId": approval_id, "status": ended.status},
            )
        return JSONResponse({"approval": ended.view(origin_of(request))})

    return handle


ENDPOINTS = [
    Endpoint("POST", f"{APPROVAL}/confirm", end_handler(flow.confirm, "confirmed")),
    Endpoint("POST", f"{APPROVAL}/decline", end_handler(flow.decline, "declined")),
    Endpoint("POST", f"{APPROVAL}/expire", end_handler(flow.expire, "expired")),
]
