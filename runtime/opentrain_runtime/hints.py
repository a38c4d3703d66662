"""Which hint goes with an API error: the first whose every condition holds."""

from __future__ import annotations

from typing import NamedTuple

from opentrain_runtime.paths import fill, first

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Hint(NamedTuple):
    """A hint and when it applies. `has` and `url` are dotted paths into the error document; `run` is a command."""

    hint: str
    reason: str | None = None
    code: str | None = None
    status: int | None = None
    message: str | None = None
    has: str | None = None
    url: str | None = None
    run: str | None = None


def choose(
    hints: Sequence[Hint], document: object, *, status: int, code: str, reason: str | None, message: str | None
) -> tuple[str | None, dict[str, str] | None]:
    """The text of the hint for an error and the action it offers, each None where there is none."""
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
            return f"{text}: {url}", {"url": url}
        if entry.run is not None:
            return f"{text}: {entry.run}", {"command": entry.run}
        return text, None
    return None, None
