"""Paginated list, as a responder for the loopback server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from .server import ReceivedRequest, Response


@dataclass
class PagedList:
    """Responder that serves `entries` under `key`.

    Page sizes are those of `sizes`, in order and repeated (0 is an empty page), up to the requested limit. `spoiled`
    maps the number of a request, from 0, to the response that it gets instead.
    """

    key: str
    entries: Sequence[object]
    sizes: Sequence[int] = (2,)
    beside: Mapping[str, object] = field(default_factory=dict)
    spoiled: dict[int, Response] = field(default_factory=dict)
    requests: int = 0

    def __call__(self, request: ReceivedRequest) -> Response:
        """Return the response to a request. Requests must come one after another."""
        number, self.requests = self.requests, self.requests + 1
        if number in self.spoiled:
            return self.spoiled[number]
        return Response.of_json(200, self.page(request))

    def page(self, request: ReceivedRequest) -> dict[str, Any]:
        """Return the requested page. Its cursor is `-START+NUMBER/=`, whose characters all need quoting."""
        query = parse_qs(request.query)
        start, _, number = query.get("cursor", ["-0+0/="])[0].removeprefix("-").removesuffix("/=").partition("+")
        size = min(self.sizes[int(number) % len(self.sizes)], int(query.get("limit", ["100"])[0]))
        end = int(start) + size
        cursor = f"-{end}+{int(number) + 1}/=" if end < len(self.entries) else None
        return {self.key: list(self.entries[int(start) : end]), **self.beside, "nextCursor": cursor}
