"""Endpoints of /sandbox/top-ups: complete, cancel or expire a pending top-up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.domain.money import top_ups
from opentrain_sandbox.domain.money.top_ups import TopUp
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, not_found
from opentrain_sandbox.web.routing import Endpoint, Handler

TOP_UP = f"{CONTROL_PREFIX}/top-ups/{{top_up_id}}"


def end_handler(end: Callable[[Sandbox, TopUp, datetime], TopUp], status: str) -> Handler:
    """Return the handler that ends a top-up with this status. It responds with 409 if another status was reached."""

    async def handle(request: Request) -> Response:
        sandbox, now = sandbox_of(request), sandbox_of(request).now()
        top_up_id = request.path_params["top_up_id"]
        top_up = top_ups.find(sandbox.database, top_up_id)
        if top_up is None:
            raise not_found("credit-top-ups", "Top-up not found", topUpId=top_up_id)
        ended = end(sandbox, top_up, now)
        if ended.status != status:
            raise ApiError(
                409, f"The top-up is already {ended.status.lower()}", {"topUpId": top_up_id, "status": ended.status}
            )
        return JSONResponse({"topUp": ended.view()})

    return handle


ENDPOINTS = [
    Endpoint("POST", f"{TOP_UP}/complete", end_handler(top_ups.complete, "COMPLETED")),
    Endpoint("POST", f"{TOP_UP}/cancel", end_handler(top_ups.cancel, "CANCELED")),
    Endpoint("POST", f"{TOP_UP}/expire", end_handler(top_ups.expire, "EXPIRED")),
]
