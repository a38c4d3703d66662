"""Endpoints as data: each subject's file lists its own, and app.py joins them into routes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Handler = Callable[[Request], Awaitable[Response]]


class Endpoint(NamedTuple):
    """One method of one path; the path is absolute."""

    method: str
    path: str
    handler: Handler


def routes_of(endpoints: Iterable[Endpoint]) -> list[Route]:
    """One route a path, in the order in which paths first appear.

    Starlette would take one route a method as well, but then a 405 names only the first route's methods.
    """
    by_path: defaultdict[str, dict[str, Handler]] = defaultdict(dict)
    for method, path, handler in endpoints:
        if method in by_path[path]:
            raise ValueError(f"{method} {path} is declared twice")
        by_path[path][method] = handler
    # A path without a parameter wins over one that would swallow it: /jobs/mine before /jobs/{job_id}.
    paths = sorted(by_path, key=lambda path: "{" in path)
    return [_route(path, by_path[path]) for path in paths]


def _route(path: str, handlers: dict[str, Handler]) -> Route:
    async def dispatch(request: Request) -> Response:
        method = "GET" if request.method == "HEAD" else request.method
        return await handlers[method](request)

    return Route(path, dispatch, methods=list(handlers))
