"""Hints for API errors, and the choice of one."""

from __future__ import annotations

from typing import NamedTuple

from opentrain_runtime.text.json_path import fill, lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Hint(NamedTuple):
    """A hint and its conditions."""

    hint: str
    """Text, with `{path}` for values of the error response."""
    reason: str | None = None
    """Condition: the API's reason."""
    code: str | None = None
    """Condition: the API's code."""
    status: int | None = None
    """Condition: the HTTP status."""
    message: str | None = None
    """Condition: the API's message."""
    has: str | None = None
    """Condition: path of a value that the error response has."""
    url: str | None = None
    """Path of the link to open."""
    run: str | None = None
    """Command to run."""
    shows: str | None = None
    """Dotted name of the function that shows people the details."""


class Chosen(NamedTuple):
    """The chosen hint for one error."""

    hint: str | None = None
    """Text, with the link or command in it."""
    action: dict[str, str] | None = None
    """The link (`url`) or the command (`command`)."""
    shows: str | None = None
    """Dotted name of the function that shows people the details."""


def choose(
    hints: Sequence[Hint], document: object, *, status: int, code: str, reason: str | None, message: str | None
) -> Chosen:
    """Return the first hint whose conditions are all true; an empty one if there is none."""
    for candidate in hints:
        if candidate.reason is not None and candidate.reason != reason:
            continue
        if candidate.code is not None and candidate.code != code:
            continue
        if candidate.status is not None and candidate.status != status:
            continue
        if candidate.message is not None and candidate.message != message:
            continue
        if candidate.has is not None and lookup(document, candidate.has) is None:
            continue
        text = fill(candidate.hint, document)
        url = lookup(document, candidate.url) if candidate.url else None
        if isinstance(url, str):
            return Chosen(f"{text}: {url}", {"url": url}, candidate.shows)
        if candidate.run is not None:
            return Chosen(f"{text}: {candidate.run}", {"command": candidate.run}, candidate.shows)
        return Chosen(text, None, candidate.shows)
    return Chosen()
