"""Rules of requests: every path parameter has a flag, only methods with a body have one, and handlers exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.model import Command, Endpoint, Manifest
from codegen.manifest.problems import PathProblem
from codegen.manifest.requirements import KINDS


def check(manifest: Manifest, handlers: frozenset[str]) -> Iterator[PathProblem]:
    """Yield problems of requests and of the handlers that make them."""
    for name in manifest.unused_sets:
        yield ("flag-sets", name), "no command uses it; drop it, or name it under use"
    for command in manifest.commands:
        yield from _check_paths(command)
        if command.endpoint is None and command.handler is None:
            yield command.where, "it has neither request nor handler, so it does nothing; add one"
        if command.endpoint is not None and command.endpoint.method == "GET":
            bound = next((flag for flag in command.flags if flag.body), None)
            if bound is not None or command.constant_body:
                where = bound.where if bound is not None else command.where
                yield where, "a GET has no body; bind it with query, or change the method"
        writes = command.endpoint is not None and command.effect != "read" and command.endpoint.method != "GET"
        if (
            writes
            and not (command.if_unsure or command.if_unsure_says)
            and not command.idempotency
            and command.handler is None
        ):
            yield (
                command.where,
                "it writes, and its answer may get lost; say under if-unsure which command then tells",
            )
        yield from _check_behavior(command)
        yield from _check_requirements(command)
        for name in command.missing_sets:
            yield (*command.where, "use"), f"there is no flag set {name}; define it under flag-sets"
        for key, called in (("handler", command.handler), ("body-handler", command.body_handler)):
            if called is not None and called not in handlers:
                yield (*command.where, key), unknown_handler_message(called, handlers)
        if command.other_endpoints and command.handler is None:
            yield (
                (*command.where, "other-requests"),
                "only a handler makes further requests; name one, or drop other-requests",
            )


def _check_behavior(command: Command) -> Iterator[PathProblem]:
    """Yield problems of a command's token, pagination, wait and follow keys."""
    if command.token_flag is not None:
        flag = command.flag(command.token_flag)
        if flag is None or not flag.secret:
            yield (*command.where, "token"), f"{command.token_flag} is no secret flag of it; write none, or name one"
    for name in command.page.filter if command.page is not None else ():
        if command.flag(name) is None:
            yield (*command.where, "page", "filter"), f"there is no flag {name}; add it"
    if command.rows is not None and not command.rows.items:
        yield (*command.where, "csv"), "the list is not known; add items, the path of the list in the response"
    if command.follow is not None and (command.page is None or not command.page.feed):
        yield (*command.where, "follow"), "only a feed can be followed; add page with feed: true"
    if command.wait is not None and command.handler is None:
        for key, given in (("field", command.wait.field), ("done", command.wait.done)):
            if not given:
                yield (*command.where, "wait"), f"it has no handler, so it needs {key} to see when the wait ends"


def _check_requirements(command: Command) -> Iterator[PathProblem]:
    """Yield problems of what a successful response must hold."""
    if not command.requires and command.requires_none is None:
        why = "it sends nothing" if command.endpoint is None else "nothing tells a success from another response"
        example = "[{none: It sends nothing.}]" if command.endpoint is None else "[{id: thing.id}], or [{none: REASON}]"
        yield command.where, f"{why}; add requires: {example}"
    if command.requires and command.requires_none is not None:
        yield (*command.where, "requires"), "none stands alone; drop it, or the others"
    for requirement in command.requires:
        if not requirement.paths:
            yield requirement.where, f"it needs a value; write exactly one of {', '.join(KINDS)}"
        if requirement.request is not None and requirement.request not in command.other_endpoints:
            yield requirement.where, f"there is no further request {requirement.request}; name one of other-requests"


def unknown_handler_message(name: str, handlers: frozenset[str]) -> str:
    """Return the message for a handler that does not exist."""
    near = get_close_matches(name, sorted(handlers), n=1)
    instead = f"did you mean {near[0]}?" if near else "write it, or name one that exists"
    return f"there is no handler {name}; {instead}"


def _check_paths(command: Command) -> Iterator[PathProblem]:
    endpoints: list[Endpoint] = [*([command.endpoint] if command.endpoint else []), *command.other_endpoints.values()]
    for endpoint in endpoints:
        for name in endpoint.parameters:
            flag = command.flag(name)
            if flag is None:
                yield endpoint.where, f"no flag fills {{{name}}} in the path; add a flag {name} that is required"
            elif flag.repeatable:
                yield flag.where, f"--{flag.name} fills a part of the path, so it is given once; drop repeatable"
            elif not flag.required and not flag.positional:
                yield flag.where, f"--{name} fills a part of the path, so it has to be given; add required: true"
