"""Hints below API errors, and the choice of one."""

from __future__ import annotations

from typing import NamedTuple

from opentrain_runtime.text.json_path import fill, lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Hint(NamedTuple):
    """A hint, and the conditions under which it is given."""

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
    """What to say below one error."""

    hint: str | None = None
    """Text, with the link or command in it."""
    action: dict[str, str] | None = None
    """The link (`url`) or the command (`command`)."""
    shows: str | None = None
    """Dotted name of the function that shows people the details."""


def choose(
    hints: Sequence[Hint], document: object, *, status: int, code: str, reason: str | None, message: str | None
) -> Chosen:
    """Return the first hint whose every condition holds; an empty one if there is none."""
    for entry in hints:
        if entry.reason is not None and entry.reason != reason:
            continue
        if entry.code is not None and entry.code != code:
            continue
        if entry.status is not None and entry.status != status:
            continue
        if entry.message is not None and entry.message != message:
            continue
        if entry.has is not None and lookup(document, entry.has) is None:
            continue
        text = fill(entry.hint, document)
        url = lookup(document, entry.url) if entry.url else None
        if isinstance(url, str):
            return Chosen(f"{text}: {url}", {"url": url}, entry.shows)
        if entry.run is not None:
            return Chosen(f"{text}: {entry.run}", {"command": entry.run}, entry.shows)
        return Chosen(text, None, entry.shows)
    return Chosen()
