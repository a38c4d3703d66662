"""Endpoints as data. Each module lists its own; app.py turns them into routes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Handler = Callable[[Request], Awaitable[Response]]


class Endpoint(NamedTuple):
    """One method of one absolute path, and its handler."""

    method: str
    path: str
    handler: Handler


def routes_of(endpoints: Iterable[Endpoint]) -> list[Route]:
    """Return one route for each path, in the order in which the paths first appear.

    With one route for each method, the Allow header of a 405 would list the methods of the first route only.

    Raises:
        ValueError: an endpoint is declared twice.
    """
    by_path: defaultdict[str, dict[str, Handler]] = defaultdict(dict)
    for method, path, handler in endpoints:
        if method in by_path[path]:
            raise ValueError(f"{method} {path} is declared twice")
        by_path[path][method] = handler
    # A path without parameters must precede one that also matches it: /jobs/mine before /jobs/{job_id}.
    paths = sorted(by_path, key=lambda path: "{" in path)
    return [_route(path, by_path[path]) for path in paths]


def _route(path: str, handlers: dict[str, Handler]) -> Route:
    async def dispatch(request: Request) -> Response:
        method = "GET" if request.method == "HEAD" else request.method
        return await handlers[method](request)

    return Route(path, dispatch, methods=list(handlers))
