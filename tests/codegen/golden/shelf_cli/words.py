# Generated from tests/codegen/shelf/commands.yaml (sha256 458361b54ddddbfa) by `make accept`; do not edit.
"""Commands by word, for suggestions if a command line does not begin with a group."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS: Mapping[str, Sequence[str]] = {
    "add": ("books add", "records add"),
    "ask": ("records ask",),
    "attach": ("records attach",),
    "change": ("records change",),
    "check": ("loans hold check",),
    "cover": ("books cover", "records cover"),
    "drop": ("loans hold drop",),
    "events": ("desk events",),
    "export": ("records export",),
    "get": ("books get",),
    "hold": ("loans hold place", "loans hold drop", "loans hold check"),
    "keywords": ("records keywords",),
    "lent": ("records lent",),
    "letters": ("records letters",),
    "list": ("books list",),
    "loan": ("records loan",),
    "login": ("auth login",),
    "logout": ("auth logout",),
    "moved": ("loans moved",),
    "open": ("records open",),
    "order": ("front-desk order",),
    "payments": ("records payments",),
    "place": ("loans hold place",),
    "readers": ("records readers",),
    "remove": ("books remove", "records remove"),
    "return": ("loans return",),
    "ring": ("front-desk ring",),
    "scan": ("records scan",),
    "search": ("records search",),
    "shelves": ("records shelves",),
    "sign-in": ("desk sign-in",),
    "status": ("auth status",),
    "suggest": ("books suggest",),
    "tell": ("records tell",),
    "token": ("auth token",),
    "update": ("books update",),
    "visits": ("records visits",),
}
