"""Servers of long lists in the styles of three APIs. The clients are described in tests/support/other_apis.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from .server import ReceivedRequest, Responder, Response

ITEMS = [{"id": f"x_{number:03}", "number": number, "full_name": f"ann/r{number}"} for number in range(1, 514)]
"""Items of each list. No page size divides their number."""


@dataclass(frozen=True)
class LongList:
    """A paged command: its API, its words, the size of its pages, and its server."""

    api: str
    argv: str
    size: int
    limit: str
    """Parameter for the page size."""
    path: str
    key: str
    """Field of the list in a response, or an empty string if the response is the list."""
    serve: Callable[[LongList, ReceivedRequest, dict[str, str]], Response]

    @property
    def command(self) -> str:
        """Return the group and the name of the command."""
        return " ".join(self.argv.split()[:2])

    def respond(self, origin: Callable[[], str]) -> Responder:
        """Return the responder of a server. It responds to other paths and methods with the status 404."""

        def respond(request: ReceivedRequest) -> Response:
            if (request.method, request.path) != ("GET", self.path):
                return Response.of_json(404, {"message": "no list"})
            query = {name: values[0] for name, values in parse_qs(request.query).items()}
            return self.serve(self, request, query | {"origin": origin()})

        return respond

    def page(self, start: int, query: dict[str, str]) -> tuple[Sequence[Any], bool]:
        """Return the items of a page from an index on, and whether another page follows."""
        end = start + self.size_of(query)
        return ITEMS[start:end], end < len(ITEMS)

    def size_of(self, query: dict[str, str]) -> int:
        """Return the page size that a request has."""
        return int(query.get(self.limit, self.size))

    def document(self, items: Sequence[Any], **beside: object) -> object:
        """Return the body of a response."""
        return {self.key: items, **beside} if self.key else items


def _link_header(served: LongList, request: ReceivedRequest, query: dict[str, str]) -> Response:
    number = int(query.get("page", "1"))
    items, more = served.page((number - 1) * served.size_of(query), query)
    others = "&".join(pair for pair in request.query.split("&") if pair and not pair.startswith("page="))
    url = f"{query['origin']}{request.path}?{others}&page="
    links = [f'<{url}1>; rel="first"', *([f'<{url}{number + 1}>; rel="next"'] if more else [])]
    return Response.of_json(200, served.document(items, total_count=len(ITEMS)), {"Link": ", ".join(links)})


def _last_id(served: LongList, _request: ReceivedRequest, query: dict[str, str]) -> Response:
    ids = [item["id"] for item in ITEMS]
    start = ids.index(query["starting_after"]) + 1 if "starting_after" in query else 0
    items, more = served.page(start, query)
    return Response.of_json(200, served.document(items, has_more=more))


def _opaque(served: LongList, _request: ReceivedRequest, query: dict[str, str]) -> Response:
    start = int(query.get("page", "t=0+/").removeprefix("t=").removesuffix("+/"))
    items, more = served.page(start, query)
    following = f"t={start + len(items)}+/" if more else None
    return Response.of_json(200, served.document(items, has_more=more, next_page=following))


def _number_of_pages(served: LongList, _request: ReceivedRequest, query: dict[str, str]) -> Response:
    size = served.size_of(query)
    items, _ = served.page((int(query.get("page", "1")) - 1) * size, query)
    return Response.of_json(200, served.document(items, meta={"pages": -(-len(ITEMS) // size), "total": len(ITEMS)}))


def _number_from_zero(served: LongList, _request: ReceivedRequest, query: dict[str, str]) -> Response:
    return Response.of_json(
        200, served.document(served.page(int(query.get("page", "0")) * served.size_of(query), query)[0])
    )


def _offset(served: LongList, _request: ReceivedRequest, query: dict[str, str]) -> Response:
    items, _ = served.page(int(query.get("startAt", "0")), query)
    return Response.of_json(200, served.document(items, total=len(ITEMS)))


_REPO = "/repos/ann/site"
_DESK = "/helpdesk/api/v2"
LISTS = (
    LongList("code-host", "repos list", 30, "per_page", "/user/repos", "", _link_header),
    LongList("code-host", "issues list ann/site --labels=a,b", 30, "per_page", f"{_REPO}/issues", "", _link_header),
    LongList("code-host", "issues search broken door", 30, "per_page", "/search/issues", "items", _link_header),
    LongList("code-host", "runs list ann/site", 30, "per_page", f"{_REPO}/actions/runs", "workflow_runs", _link_header),
    LongList("code-host", "assets list ann/site 3", 30, "per_page", f"{_REPO}/releases/3/assets", "", _link_header),
    LongList("card-payments", "customers list", 10, "limit", "/v1/customers", "data", _last_id),
    LongList("card-payments", "customers search --text=x", 10, "limit", "/v1/customers/search", "data", _opaque),
    LongList("card-payments", "payments list --from=5", 10, "limit", "/v1/payment_intents", "data", _last_id),
    LongList("card-payments", "events list --types=a,b", 10, "limit", "/v1/events", "data", _last_id),
    LongList("service-desk", "tickets list --tag=a", 25, "per_page", f"{_DESK}/tickets", "tickets", _number_of_pages),
    LongList("service-desk", "users list", 50, "size", f"{_DESK}/users", "", _number_from_zero),
    LongList("service-desk", "changes list", 50, "limit", f"{_DESK}/changes", "values", _offset),
)
"""Every paged command of the three APIs."""
EMPTY_LAST_PAGE = ("users list",)
"""Commands whose responses do not tell the last page: one more request finds a page without items."""
