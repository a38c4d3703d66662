"""Endpoint of /sandbox/clock: move the clock of the sandbox forward."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import ClockRangeError, Sandbox, sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type, issue
from opentrain_sandbox.web.errors import CONTROL_PREFIX, invalid
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

MAX_SECONDS = 10**8


async def advance(request: Request) -> Response:
    """POST /sandbox/clock/advance ``{"seconds": N}``: move the clock forward and run all due events.

    Raises:
        ApiError: 400, N is not a number above 0 and at most 10^8, or the clock would pass the year 8999.
    """
    seconds = (await json_object(request)).get("seconds")
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise invalid([invalid_type(["seconds"], "number", seconds)])
    if not 0 < seconds <= MAX_SECONDS:
        raise invalid([issue("custom", ["seconds"], f"Must be above 0 and at most {MAX_SECONDS}")])
    sandbox = sandbox_of(request)
    try:
        sandbox.advance(seconds)
    except ClockRangeError as error:
        raise invalid([issue("custom", ["seconds"], str(error))]) from None
    scheduler.run_due(sandbox)
    return JSONResponse(clock_view(sandbox))


def clock_view(sandbox: Sandbox) -> dict[str, Any]:
    """Return ``{now, aheadSeconds}``."""
    return {"now": iso(sandbox.now()), "aheadSeconds": float(sandbox.setting("ahead", "0"))}


ENDPOINTS = [Endpoint("POST", f"{CONTROL_PREFIX}/clock/advance", advance)]
