"""`proposals get`: the candidate, and the interview with --interview (contract.md, section 3)."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.output.blocks import Amount
from opentrain_runtime.output.formats import as_text, money
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.product import Product


def get(context: Context) -> Result:
    """Fetch the proposal, and with --interview its interview, which is null if the API has none (404)."""
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


def bid(proposal: object, product: Product) -> str:
    """Return the bid with its unit, such as `$14.00/h`."""
    found = proposal.get("bid") if isinstance(proposal, dict) else None
    if not isinstance(found, dict) or found.get("amountUsd") is None:
        return ""
    unit = found.get("unit")
    if not unit:
        return Amount(money(found["amountUsd"]))
    words = product.words.get(as_text(unit)) or as_text(unit).lower().replace("_", " ")
    return Amount(money(found["amountUsd"]) + (words if words.startswith("/") else f" {words}"))
