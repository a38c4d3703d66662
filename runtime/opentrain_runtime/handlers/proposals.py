"""`proposals get`: the candidate, and with --interview the transcript beside it (contract.md, section 3)."""

from __future__ import annotations

from opentrain_runtime.result import Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context


def get(context: Context) -> Result:
    """GET the proposal; with --interview also its interview, which is null where the API has none (404)."""
    document = context.document(context.require(context.request))
    if not context.arguments.given("interview"):
        return Result(document)
    answer = context.ask(context.command.also["interview"])
    if not answer.ok and answer.status != 404:
        raise context.failure(answer)
    interview = _part(context.document(answer), "interview") if answer.ok else None
    both = {"proposal": _part(document, "proposal"), "interview": interview}
    return Result(both, shown={**both, "noInterview": interview is None})


def _part(document: object, name: str) -> object:
    """The object under `name`, or the whole document where the API does not wrap it."""
    return document.get(name, document) if isinstance(document, dict) else document
