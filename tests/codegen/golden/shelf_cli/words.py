# Generated from tests/codegen/shelf/commands.yaml (sha256 0e70c78df0ff1c09) by `make generate`; do not edit.
"""Commands by word, and synonyms, for suggestions if a command line is not valid."""

from __future__ import annotations

from opentrain_runtime.declarations.synonyms import Absent, Synonyms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS: Mapping[str, Sequence[str]] = {
    "add": ("books add",),
    "check": ("loans hold check",),
    "drop": ("loans hold drop",),
    "events": ("desk events",),
    "get": ("books get",),
    "hold": ("loans hold place", "loans hold drop", "loans hold check"),
    "letters": ("records letters",),
    "list": ("books list",),
    "moved": ("loans moved",),
    "order": ("front-desk order",),
    "payments": ("records payments",),
    "place": ("loans hold place",),
    "readers": ("records readers",),
    "remove": ("books remove",),
    "return": ("loans return",),
    "ring": ("front-desk ring",),
    "shelves": ("records shelves",),
    "sign-in": ("desk sign-in",),
    "suggest": ("books suggest",),
    "update": ("books update",),
    "visits": ("records visits",),
}
PATHS: Mapping[str, str] = {
    "books list": "books list",
    "find": "books list",
    "books search": "books list",
    "books get": "books get",
    "books add": "books add",
    "books update": "books update",
    "books remove": "books remove",
    "books suggest": "books suggest",
    "loans hold place": "loans hold place",
    "loans reserve": "loans hold place",
    "reserve": "loans hold place",
    "loans hold drop": "loans hold drop",
    "loans hold check": "loans hold check",
    "loans moved": "loans moved",
    "loans return": "loans return",
    "front-desk ring": "front-desk ring",
    "front-desk order": "front-desk order",
    "desk sign-in": "desk sign-in",
    "desk events": "desk events",
    "records readers": "records readers",
    "records visits": "records visits",
    "records payments": "records payments",
    "records shelves": "records shelves",
    "records letters": "records letters",
}
SYNONYMS = Synonyms(
    groups={"volume": ("books",), "volumes": ("books",)},
    words={"ls": ("list",), "catalog": ("list",)},
    commands={"look up": "books get"},
    flags={"output=json": ("json",), "name": ("title",)},
    values={"hardback": ("hard",)},
    arguments={"books list": "title"},
    ignored=("the",),
    absent_commands={"books burn": Absent("The library keeps its books. Look at them with", run="books list")},
    absent_flags={"yes": Absent("Leave it out.", left_out=True), "color=red": Absent("Leave it out.", left_out=True)},
)
