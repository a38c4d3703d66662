"""Rules of encodings: the part of a request in which a flag is sent can hold every value of the flag."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.requests import UPLOADING
from codegen.manifest.problems import PathProblem

_FORMS = {"form": "form", "multipart": "multipart form"}
_NOTATIONS = "comma, repeat, brackets or indexes"


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of flags that cannot be sent in their part of the request."""
    for command in manifest.commands:
        paths = [endpoint.parameters for endpoint in (command.endpoint, *command.other_endpoints.values()) if endpoint]
        in_paths = {name for parameters in paths for name in parameters}
        for flag in command.flags:
            if flag.name in in_paths:
                yield from _check_path(flag)
            yield from _check_lists(command, flag)
            yield from _check_part(command, flag)


def _check_path(flag: Flag) -> Iterator[PathProblem]:
    if flag.type in ("boolean", "list", "fields", "map", "record", "object") or flag.file in ("object", "bytes"):
        yield flag.where, f"a flag in the path must be one text or number: --{flag.name}; change its type"
    if flag.empty:
        yield flag.where, f"a flag in the path cannot be empty: --{flag.name}; remove 'empty'"


def _check_lists(command: Command, flag: Flag) -> Iterator[PathProblem]:
    if flag.lists is not None and not (flag.query and flag.may_hold_lists):
        yield flag.where, "'lists' is for a list in the query; remove it, or set it in the service"
    part = _flat_part(command, flag)
    notation = flag.lists or command.lists if flag.query else command.lists
    if part is not None and flag.may_hold_lists and notation is None:
        fix = "add 'lists' to the flag or its service" if flag.query else "add 'lists' to the service"
        yield flag.where, f"--{flag.name} may send a list in the {part}; {fix}: {_NOTATIONS}"


def _check_part(command: Command, flag: Flag) -> Iterator[PathProblem]:
    part = _flat_part(command, flag)
    holds_files = flag.body is not None and command.encoding in UPLOADING
    if flag.file == "bytes" and (flag.query or flag.body) and not holds_files:
        yield flag.where, f"bytes cannot be sent in {'JSON' if part is None else f'a {part}'}; use 'file: text'"
    if part is None:
        return
    if flag.clears == "to-null":
        yield flag.where, f"null cannot be sent in a {part}; write 'clears: to-empty'"
    for name in flag.null_fields:
        yield (*flag.where, "fields", name), f"null cannot be sent in a {part}; remove 'or null'"
    if flag.empty and flag.type == "list":
        yield flag.where, f"an empty list cannot be sent in a {part}; remove 'empty'"


def _flat_part(command: Command, flag: Flag) -> str | None:
    """Return the part that holds names and texts only, or None if the flag is sent elsewhere."""
    if flag.query:
        return "query"
    return _FORMS.get(command.encoding) if flag.body or flag.clears else None
