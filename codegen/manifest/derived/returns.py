"""Keys that follow from a response that is not JSON: flags, headers, and the output of `--json`."""

from __future__ import annotations

from codegen.manifest.model.flags import Flag
from codegen.manifest.model.requests import Header
from codegen.manifest.model.responses import Returns
from codegen.manifest.problems import Path

OUTPUTS = {
    "bytes": "With --output=FILE, an object with file, bytes and contentType.",
    "text": "With --output=FILE, an object with file, bytes and contentType.",
    "none": "An object with status, the HTTP status.",
    "yes-no": "An object with result, which is true or false, and status, the HTTP status.",
}
"""Output of `--json` for each kind."""
_ACCEPT = "Accept"


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
