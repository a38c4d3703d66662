"""`proposals get`: the candidate, and with --interview the transcript beside it (contract.md, section 3)."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.output.formats import as_text, money
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context


def get(context: Context) -> Result:
    """GET the proposal; with --interview also its interview, which is null where the API has none (404)."""
    document = context.session.parse_json(context.session.send_ok(context.endpoint))
    if not context.arguments.given("interview"):
        return Result(document)
    response = context.session.send(context.command.other_endpoints["interview"])
    if not response.ok and response.status != 404:
        raise context.session.error_of(response)
    found = context.session.parse_json(response, request="interview") if response.ok else None
    interview = lookup(found, "interview")
    both = {"proposal": lookup(document, "proposal"), "interview": interview}
    return Result(both, shown={**both, "noInterview": interview is None})


def bid(proposal: object) -> str:
    """The bid with what it is for, such as `$14.00 per_hour`; the unit is written as it came."""
    found = proposal.get("bid") if isinstance(proposal, dict) else None
    if not isinstance(found, dict) or found.get("amountUsd") is None:
        return ""
    unit = found.get("unit")
    return money(found["amountUsd"]) + (f" {as_text(unit)}" if unit else "")
