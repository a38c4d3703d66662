"""Templates of sentences, and the places of values in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_PLACE = re.compile(r"\{([\w.|:\[\]-]+)\}")  # other braces are text
_PATH = r"[\w.-]+(\[\](\.[\w.-]+)?)*"
_WELL_FORMED = re.compile(
    rf"(?P<paths>{_PATH}(\|{_PATH})*)(:(?P<format>[a-z-]+)(:(?P<currency>[A-Za-z_][\w.-]*))?(:\d+)?)?"
)


@dataclass(frozen=True)
class Place:
    """Place of a template: its text between the braces, its paths (none if malformed), its format and currency."""

    text: str
    paths: Sequence[str]
    format: str
    currency: str | None = None


def places_in(template: str) -> list[Place]:
    """Return the places of a template."""
    found = []
    for text in _PLACE.findall(template):
        match = _WELL_FORMED.fullmatch(text)
        paths, cell_format = (match["paths"].split("|"), match["format"] or "text") if match else ([], "")
        found.append(Place(text, paths, cell_format, match["currency"] if match else None))
    return found


def with_handlers(template: str, name_of: Callable[[str], str]) -> str:
    """Return a template with the dotted names of its handlers; `name_of` gives it for the name in the manifest."""
    return re.sub(r"\{([\w.-]+):handler", lambda found: "{" + name_of(found[1]) + ":handler", template)
