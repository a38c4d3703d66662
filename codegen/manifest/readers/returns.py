"""Responses that are not JSON, read from plain values, and what the client makes of them."""

from __future__ import annotations

from codegen.manifest.model import Flag, Header, Returns
from codegen.manifest.problems import Path
from codegen.manifest.section import Section

OUTPUTS = {
    "bytes": "With --output=FILE, an object with file, bytes and contentType.",
    "text": "With --output=FILE, an object with file, bytes and contentType.",
    "none": "An object with status, the HTTP status.",
    "yes-no": "An object with result, which is true or false, and status, the HTTP status.",
}
"""Output of `--json` for each kind."""
_ACCEPT = "Accept"


def read_returns(section: Section) -> Returns | None:
    """Return what the response of a command holds; None for JSON."""
    where = (*section.where, "returns")
    kind = section.get("returns", str)
    if kind is not None:
        return Returns(kind, where)
    statuses = section.section("returns")
    if not statuses.value:
        return None
    return Returns("yes-no", where, statuses.get("yes", int), statuses.get("no", int))


def output_flags(returns: Returns | None, where: Path) -> list[Flag]:
    """Return the flags of a command whose response is saved."""
    if returns is None or not returns.saved:
        return []
    where = (*where, "returns")
    about = "Save the content to this file; - is standard output, the default"
    return [
        Flag("output", about, where, "FILE", local=True),
        Flag("overwrite", "With --output: replace a file that exists", where, local=True, overwrites=True),
    ]


def accept_headers(returns: Returns | None, headers: list[Header]) -> list[Header]:
    """Return the headers of a command, with one that accepts any content if the response is saved."""
    if returns is None or not returns.saved or any(each.name.casefold() == _ACCEPT.casefold() for each in headers):
        return headers
    return [*headers, Header(_ACCEPT, returns.where, "*/*")]
