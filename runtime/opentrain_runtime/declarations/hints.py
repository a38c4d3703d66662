"""Which hint goes with an API error: the first whose every condition holds."""

from __future__ import annotations

from typing import NamedTuple

from opentrain_runtime.text.json_path import fill, first

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Hint(NamedTuple):
    """A hint and when it applies.

    `has` and `url` are dotted paths into the error document; `run` is a command; `shows` names code that shows people
    the details.
    """

    hint: str
    reason: str | None = None
    code: str | None = None
    status: int | None = None
    message: str | None = None
    has: str | None = None
    url: str | None = None
    run: str | None = None
    shows: str | None = None


class Chosen(NamedTuple):
    """What to say below one error: the text, the link or command it offers, and what shows the details."""

    hint: str | None = None
    action: dict[str, str] | None = None
    shows: str | None = None


def choose(
    hints: Sequence[Hint], document: object, *, status: int, code: str, reason: str | None, message: str | None
) -> Chosen:
    """The hint for an error; empty where none fits."""
    for entry in hints:
        if entry.reason is not None and entry.reason != reason:
            continue
        if entry.code is not None and entry.code != code:
            continue
        if entry.status is not None and entry.status != status:
            continue
        if entry.message is not None and entry.message != message:
            continue
        if entry.has is not None and first(document, entry.has) is None:
            continue
        text = fill(entry.hint, document)
        url = first(document, entry.url) if entry.url else None
        if isinstance(url, str):
            return Chosen(f"{text}: {url}", {"url": url}, entry.shows)
        if entry.run is not None:
            return Chosen(f"{text}: {entry.run}", {"command": entry.run}, entry.shows)
        return Chosen(text, None, entry.shows)
    return Chosen()
