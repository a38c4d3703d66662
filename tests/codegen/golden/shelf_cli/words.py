# Generated from tests/codegen/shelf/commands.yaml (sha256 bf5d821068cfb8c0) by `make generate`; do not edit.
"""Commands by word, for suggestions if a command line does not begin with a group."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS: Mapping[str, Sequence[str]] = {
    "add": ("books add", "records add"),
    "ask": ("records ask",),
    "change": ("records change",),
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
    "remove": ("books remove", "records remove"),
    "return": ("loans return",),
    "ring": ("front-desk ring",),
    "shelves": ("records shelves",),
    "sign-in": ("desk sign-in",),
    "suggest": ("books suggest",),
    "tell": ("records tell",),
    "update": ("books update",),
    "visits": ("records visits",),
}
