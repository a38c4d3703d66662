"""Page of injected faults: the active ones, and a form that adds one."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.pages.html import back_of, fields_of, page, redirect_to
from opentrain_sandbox.web.fault_spec import parse_fault
from opentrain_sandbox.web.routing import Endpoint

KINDS = {
    "delay": "A slow response",
    "429": "429: too many requests",
    "502": "502: the HTML page of a proxy",
    "503": "503: the HTML page of a proxy",
    "504": "504: the HTML page of a proxy",
    "cut-before": "A closed connection; the request is not executed",
    "cut-after": "A closed connection; the request is executed",
    "garbage": "A response that is not JSON; the request is executed",
}
"""Label of each kind."""
METHODS = ("*", "GET", "POST", "PATCH", "DELETE")
DEFAULTS = {"kind": "503", "seconds": "", "share": "all", "number": "", "method": "*", "path": "*"}
"""Values of the empty form."""


async def show_faults(request: Request) -> Response:
    """GET /faults: show the active faults and the form."""
    return faults_page(request, DEFAULTS)


async def add(request: Request) -> Response:
    """POST /faults (form fields ``kind``, ``seconds``, ``share``, ``number``, ``method``, ``path``): inject a fault."""
    fields = await fields_of(request)
    values = {name: fields.get(name, [default])[-1].strip() for name, default in DEFAULTS.items()}
    try:
        request.app.state.faults.append(parse_fault(spec_of(values)))
    except ValueError:
        return faults_page(request, values, problem_of(values), 400)
    return redirect_to("/faults")


def spec_of(values: dict[str, str]) -> str:
    """Return the fault of the form as text, in the form of ``--fault``."""
    seconds = f":{values['seconds']}" if values["seconds"] else ""
    rate = {"percent": f"@{values['number']}%", "first": f"@x{values['number']}"}.get(values["share"], "")
    scope = "" if (values["method"], values["path"]) == ("*", "*") else f" {values['method']} {values['path'] or '*'}"
    return f"{values['kind']}{seconds}{rate}{scope}"


def problem_of(values: dict[str, str]) -> str:
    """Return what is wrong with a form that is not a fault."""
    if values["kind"] == "delay" and not values["seconds"]:
        return "Enter the seconds of the delay."
    if values["seconds"] and values["kind"] not in ("delay", "429"):
        return "Only a delay and 429 have seconds. Leave the field empty."
    if values["share"] != "all" and not values["number"]:
        return "Enter the percentage or the number of requests."
    return "Check the numbers and the path. A percentage is 1 to 100, a path begins with / or *."


async def remove(request: Request) -> Response:
    """POST /faults/remove (form fields ``fault``, optional, and ``back``): remove one fault, or all of them."""
    fields = await fields_of(request)
    faults = request.app.state.faults
    spec = fields.get("fault", [""])[-1]
    faults[:] = [fault for fault in faults if spec and fault.spec != spec]
    return redirect_to(back_of(fields, "/faults"))


def faults_page(request: Request, values: dict[str, str], error: str = "", status: int = 200) -> Response:
    """Return the page with these values in the form."""
    return page(request, "faults.html", status, kinds=KINDS, methods=METHODS, values=values, error=error)


ENDPOINTS = [
    Endpoint("GET", "/faults", show_faults),
    Endpoint("POST", "/faults", add),
    Endpoint("POST", "/faults/remove", remove),
]
