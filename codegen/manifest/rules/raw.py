"""Rules of requests with any path."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.model.commands import Command
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.requests import Raw
from codegen.manifest.problems import PathProblem


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of the key `raw`."""
    for command in manifest.commands:
        if command.raw is not None:
            yield from _check(manifest, command, command.raw)
        elif not command.view and command.missing_view is None:
            yield command.where, "missing required key: view"


def _check(manifest: Manifest, command: Command, raw: Raw) -> Iterator[PathProblem]:
    others = {
        "request": command.endpoint,
        "handler": command.handler,
        "body-handler": command.body_handler,
        "returns": command.returns,
        "page": command.page,
        "csv": command.rows,
        "wait": command.wait,
        "wait-with": command.wait_with,
        "web": command.web,
        "view": command.view,
    }
    for key, given in others.items():
        if given:
            yield (*command.where, key), f"'{key}' cannot be used with 'raw'; remove one of the two"
    if (raw.method == "GET") != (command.effect == "read"):
        wanted = "'read'" if raw.method == "GET" else "'write' or 'destructive'"
        yield command.where, f"the effect of a raw {raw.method} request must be {wanted}; correct 'effect'"
    if raw.pages is None:
        return
    where = (*raw.where, "pages")
    if raw.method != "GET":
        yield where, f"a raw {raw.method} request has no pages; remove 'pages'"
    if raw.kind is None:
        names = [kind.name for kind in manifest.page_kinds]
        near = get_close_matches(raw.pages, names, n=1)
        instead = f"did you mean {near[0]}?" if near else "write the name of a kind in 'api.pages'"
        yield where, f"unknown kind of pagination: {raw.pages}; {instead}"
    elif raw.kind.by != "cursor":
        yield where, f"raw pages must be by cursor, but the kind '{raw.pages}' is by {raw.kind.by}; remove 'pages'"
