"""Endpoint of /sandbox/reset: replace the state of the sandbox by a new one."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.control.state import state_view
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type, unrecognized_keys
from opentrain_sandbox.scenarios.build import reset
from opentrain_sandbox.scenarios.load import ScenarioError, builtin_names, convert_scenario, faults_of, read_scenario
from opentrain_sandbox.scenarios.model import Scenario
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, invalid
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint


async def reset_sandbox(request: Request) -> Response:
    """POST /sandbox/reset ``{"scenario"?, "seed"?}``: forget everything and start again.

    The scenario is the name of a built-in one, or a whole scenario as an object. The default is that of the start.

    Raises:
        ApiError: 400, the scenario or the seed is not valid. Nothing has changed.
    """
    body = await json_object(request, required=False)
    unknown = set(body) - {"scenario", "seed"}
    if unknown:
        raise invalid([unrecognized_keys([], sorted(unknown))])
    seed = body.get("seed")
    if isinstance(seed, bool) or not isinstance(seed, int | None):
        raise invalid([invalid_type(["seed"], "number", seed)])
    try:
        scenario = read(body["scenario"]) if body.get("scenario") is not None else request.app.state.scenario
        reset(sandbox_of(request), scenario, request.app.state.seed_number if seed is None else seed)
    except ScenarioError as error:
        raise ApiError(400, str(error), {"field": "scenario"}) from None
    request.app.state.faults[:] = faults_of(scenario)
    return JSONResponse(state_view(request))


def read(value: object) -> Scenario:
    """Return the built-in scenario of this name, or the scenario of an object. Files are not read.

    Raises:
        ScenarioError: there is none, or it is not valid.
    """
    if not isinstance(value, str):
        return convert_scenario(value)
    if value not in builtin_names():
        raise ScenarioError(f"unknown scenario {value!r}: expected {', '.join(builtin_names())}")
    return read_scenario(value)


ENDPOINTS = [Endpoint("POST", f"{CONTROL_PREFIX}/reset", reset_sandbox)]
