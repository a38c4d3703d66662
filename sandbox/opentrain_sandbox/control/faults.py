"""Endpoints of /sandbox/faults: add and remove injected faults."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.validation_issues import invalid_type
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, invalid
from opentrain_sandbox.web.fault_spec import parse_fault
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint


async def add_fault(request: Request) -> Response:
    """POST /sandbox/faults ``{"fault": SPEC}``: inject one more fault from now on.

    Raises:
        ApiError: 400, the body does not contain a valid fault.
    """
    spec = (await json_object(request)).get("fault")
    if not isinstance(spec, str):
        raise invalid([invalid_type(["fault"], "string", spec)])
    try:
        fault = parse_fault(spec)
    except ValueError as error:
        raise ApiError(400, str(error), {"field": "fault"}) from None
    request.app.state.faults.append(fault)
    return JSONResponse(faults_view(request), 201)


async def remove_faults(request: Request) -> Response:
    """DELETE /sandbox/faults: remove all faults."""
    request.app.state.faults.clear()
    return JSONResponse(faults_view(request))


def faults_view(request: Request) -> dict[str, Any]:
    """Return ``{"faults": [{"fault": SPEC, "hits": n}]}``; ``hits`` counts the requests with the fault."""
    return {"faults": [{"fault": fault.spec, "hits": fault.hits} for fault in request.app.state.faults]}


ENDPOINTS = [
    Endpoint("POST", f"{CONTROL_PREFIX}/faults", add_fault),
    Endpoint("DELETE", f"{CONTROL_PREFIX}/faults", remove_faults),
]
