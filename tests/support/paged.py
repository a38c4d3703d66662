"""A list that is handed out page by page, as a responder for the loopback server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from .server import ReceivedRequest, Response


@dataclass
class PagedList:
    """A responder that serves `entries` under `key`.

    The pages are as large as `sizes` says, one after the other and over again (0 is an empty page), but no larger than
    the limit that is asked for. `spoiled` maps the number of a request, counting from 0, to what is answered instead.
    """

    key: str
    entries: Sequence[object]
    sizes: Sequence[int] = (2,)
    beside: Mapping[str, object] = field(default_factory=dict)
    spoiled: dict[int, Response] = field(default_factory=dict)
    asked: int = 0

    def __call__(self, request: ReceivedRequest) -> Response:
        """Answer one request; they have to come one after the other."""
        number, self.asked = self.asked, self.asked + 1
        if number in self.spoiled:
            return self.spoiled[number]
        return Response.of_json(200, self.page(request))

    def page(self, request: ReceivedRequest) -> dict[str, Any]:
        """The page that a request asks for. Its cursor is `-START+NUMBER/=`: nothing that may go unquoted."""
        asked = parse_qs(request.query)
        start, _, number = asked.get("cursor", ["-0+0/="])[0].removeprefix("-").removesuffix("/=").partition("+")
        size = min(self.sizes[int(number) % len(self.sizes)], int(asked.get("limit", ["100"])[0]))
        end = int(start) + size
        cursor = f"-{end}+{int(number) + 1}/=" if end < len(self.entries) else None
        return {self.key: list(self.entries[int(start) : end]), **self.beside, "nextCursor": cursor}
