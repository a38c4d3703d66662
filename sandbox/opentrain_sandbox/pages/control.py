"""Page of the control API: its reference, and a form that resets the sandbox."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.control.reference import OPERATIONS
from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.core.scopes import FEATURES
from opentrain_sandbox.pages.html import fields_of, message, page, redirect_to
from opentrain_sandbox.scenarios.build import reset
from opentrain_sandbox.scenarios.load import builtin_names, faults_of, read_scenario
from opentrain_sandbox.web.routing import Endpoint


async def show_control(request: Request) -> Response:
    """GET /control: show the settings, the reset form and the control API."""
    sandbox = sandbox_of(request)
    return page(
        request,
        "control.html",
        operations=OPERATIONS,
        origin=origin_of(request),
        scenarios={name: read_scenario(name).summary for name in builtin_names()},
        start=request.app.state.scenario.summary,
        seed=sandbox.setting("seed", "0"),
        auto_approve=sandbox.auto_approve,
        missing_features=sorted(FEATURES - sandbox.features),
    )


async def reset_sandbox(request: Request) -> Response:
    """POST /control (form field ``scenario``, "" for that of the start): forget everything and start again."""
    name = (await fields_of(request)).get("scenario", [""])[-1]
    if name and name not in builtin_names():
        return message(request, "Nothing has changed", "The form did not name a known scenario.", 400)
    scenario = read_scenario(name) if name else request.app.state.scenario
    reset(sandbox_of(request), scenario, request.app.state.seed_number)
    request.app.state.faults[:] = faults_of(scenario)
    return redirect_to("/")


ENDPOINTS = [Endpoint("GET", "/control", show_control), Endpoint("POST", "/control", reset_sandbox)]
