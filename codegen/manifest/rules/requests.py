"""Rules of requests: path parameters have flags, GET has no body, requirements are valid, and handlers exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.derived.login import HANDLERS
from codegen.manifest.model.commands import Command
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.requests import Endpoint
from codegen.manifest.model.templates import places_in
from codegen.manifest.problems import PathProblem
from codegen.manifest.readers.requirements import KINDS

_WITHOUT_BODY = ("GET", "HEAD")
"""Methods of requests that cannot have a body."""


def check(manifest: Manifest, handlers: frozenset[str]) -> Iterator[PathProblem]:
    """Yield problems of requests and handlers."""
    for name in manifest.unused_sets:
        yield ("flag-sets", name), "not used by any command; remove it, or list it under 'use'"
    for service in manifest.services:
        if service.request_handler is not None and service.request_handler not in handlers:
            message = unknown_handler_message(service.request_handler, handlers)
            yield ("api", "services", service.name, "request-handler"), message
    for command in manifest.commands:
        yield from _check_paths(command)
        if not command.sends and command.handler is None:
            yield command.where, "neither 'request' nor 'handler' is given; add one"
        if command.endpoint is not None and command.endpoint.method in _WITHOUT_BODY:
            bound = next((flag for flag in command.flags if flag.body or flag.clears), None)
            if bound is not None or command.constant_body:
                where = bound.where if bound is not None else command.where
                method = command.endpoint.method
                yield where, f"a {method} request cannot have a body; use 'query', or change the method"
        yield from _check_head(command)
        writes = (
            command.endpoint is not None and command.effect != "read" and command.endpoint.method not in _WITHOUT_BODY
        )
        if (
            writes
            and not (command.if_unsure or command.if_unsure_says)
            and not command.idempotency
            and not command.idempotency_header
            and command.handler is None
        ):
            yield (
                command.where,
                "a command that writes requires 'if-unsure'; add the command that shows whether the request succeeded",
            )
        if command.idempotency and not any(flag.body in command.idempotency for flag in command.flags):
            message = f"no flag sets the idempotency key; add a flag with 'body: {command.idempotency[0]}' for retries"
            yield (*command.where, "idempotency"), message
        yield from _check_behavior(command)
        yield from _check_wait_with(manifest, command)
        yield from _check_requirements(command)
        for name in command.missing_sets:
            yield (*command.where, "use"), f"unknown flag set: {name}; define it under 'flag-sets'"
        for key, called in (("handler", command.handler), ("body-handler", command.body_handler)):
            if called is not None and called not in handlers and not called.startswith(f"{HANDLERS}."):
                yield (*command.where, key), unknown_handler_message(called, handlers)
        if command.other_endpoints and command.handler is None:
            yield (
                (*command.where, "other-requests"),
                "'other-requests' requires 'handler'; add a handler, or remove 'other-requests'",
            )


def _check_behavior(command: Command) -> Iterator[PathProblem]:
    """Yield problems of a command's token, pagination, wait and follow keys."""
    if command.token_flag is not None:
        flag = command.flag(command.token_flag)
        if flag is None or not flag.secret:
            instead = "write 'none', 'optional', or the name of a secret flag"
            message = f"not a secret flag of the command: {command.token_flag}; {instead}"
            yield (*command.where, "token"), message
    for name in command.page.filter if command.page is not None else ():
        if command.flag(name) is None:
            yield (*command.where, "page", "filter"), f"unknown flag: {name}; add it to 'flags'"
    if command.rows is not None and not command.rows.items:
        yield (*command.where, "csv"), "the path of the list in the response is unknown; add 'items'"
    if command.page is not None and command.page.says is not None:
        for name in (place.text for place in places_in(command.page.says)):
            if name not in {flag.name for flag in command.flags}:
                yield (*command.where, "page", "says"), f"unknown flag: {name}; the command has no such flag"
    if command.follow is not None and (command.page is None or not command.page.feed):
        yield (*command.where, "follow"), "'follow' requires a feed; add 'page' with 'feed: true'"
    if command.wait is not None and command.handler is None:
        for key, given in (("field", command.wait.field), ("done", command.wait.done)):
            if not given:
                yield (*command.where, "wait"), f"'wait' without a handler requires '{key}'; add it"
        if bool(command.wait.ended) != (command.wait.result is not None):
            missing = "result" if command.wait.ended else "ended"
            yield (*command.where, "wait"), f"'ended' and 'result' belong together; add '{missing}'"
        if command.wait.result is not None and command.wait.failed:
            message = "'failed' has no effect with 'result': every result but those of 'done' is a failure; remove it"
            yield (*command.where, "wait"), message


def _check_wait_with(manifest: Manifest, command: Command) -> Iterator[PathProblem]:
    """Yield problems of the command that polls for another, and of `web`."""
    if command.wait_with is not None:
        where = (*command.where, "wait-with")
        poller = manifest.command(command.wait_with.command)
        if command.wait is not None or command.handler is not None:
            yield where, "wait-with cannot be used with wait or handler; remove one of them"
        if poller is None:
            near = get_close_matches(command.wait_with.command, [each.path for each in manifest.commands], n=1)
            instead = f"did you mean {near[0]}?" if near else "write the group and the name of a command"
            yield (*where, "command"), f"unknown command: {command.wait_with.command}; {instead}"
        elif poller.wait is None or poller.handler is not None:
            yield (*where, "command"), f"{poller.path} cannot poll; add wait to it, without a handler"
        elif len(poller.required_flags) != 1:
            yield (*where, "command"), f"{poller.path} must have exactly one required flag, which gets the value of id"
    if command.web and any(
        block.kind == "link" and not block.fallback and block.paths != command.web for block in command.view
    ):
        yield (*command.where, "web"), "web cannot be used with a link block; remove it, or use one link block only"


def _check_requirements(command: Command) -> Iterator[PathProblem]:
    """Yield problems of the requirements of a successful response."""
    if not command.requires and command.requires_none is None and command.returns is None:
        example = "[{none: It sends nothing.}]" if command.endpoint is None else "[{id: thing.id}], or [{none: REASON}]"
        yield command.where, f"'requires' is missing and cannot be derived; add requires: {example}"
    if command.requires and command.requires_none is not None:
        yield (
            (*command.where, "requires"),
            "'none' cannot be used with other requirements; remove 'none', or remove the others",
        )
    for requirement in command.requires:
        if not requirement.paths:
            yield requirement.where, f"a requirement must have exactly one of these keys: {', '.join(KINDS)}"
        if requirement.request is not None and requirement.request not in command.other_endpoints:
            yield requirement.where, f"unknown request: {requirement.request}; write a name from 'other-requests'"


def unknown_handler_message(name: str, handlers: frozenset[str]) -> str:
    """Return the message for an unknown handler."""
    near = get_close_matches(name, sorted(handlers), n=1)
    instead = f"did you mean {near[0]}?" if near else "add it, or write the name of an existing one"
    return f"unknown handler: {name}; {instead}"


def _check_head(command: Command) -> Iterator[PathProblem]:
    """Yield a problem for each key that reads the response to a HEAD request, which has no body."""
    if command.endpoint is None or command.endpoint.method != "HEAD" or command.handler is not None:
        return
    read = {"page": command.page, "csv": command.rows, "wait": command.wait, "wait-with": command.wait_with}
    keys = [key for key, given in read.items() if given is not None]
    for key in keys:
        yield (*command.where, key), f"the response to HEAD has no body; remove '{key}', or change the method"
    if command.requires and not keys:
        message = "the response to HEAD has no body; write requires: [{none: The response is empty.}]"
        yield (*command.where, "requires"), message


def _check_paths(command: Command) -> Iterator[PathProblem]:
    endpoints: list[Endpoint] = [*([command.endpoint] if command.endpoint else []), *command.other_endpoints.values()]
    for endpoint in endpoints:
        for segment in endpoint.path.split("/"):
            if segment in (".", ".."):
                yield endpoint.where, f"'{segment}' cannot be a part of a path; remove it"
        for name in endpoint.parameters:
            flag = command.flag(name)
            if flag is None:
                yield endpoint.where, f"no flag for {{{name}}} in the path; add a required flag '{name}'"
            elif flag.repeatable:
                yield flag.where, f"a flag in the path cannot be repeatable: --{flag.name}; remove 'repeatable'"
            elif not flag.required:
                yield flag.where, f"a flag in the path must be required: --{name}; add 'required: true'"
