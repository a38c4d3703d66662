"""Rules of bodies that are one value: bytes, or a list in JSON."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import WHOLE_BODY, Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of whole bodies, and of commands that must have one."""
    for command in manifest.commands:
        whole = [flag for flag in command.flags if flag.body == WHOLE_BODY]
        for flag in whole:
            yield from _check_value(command, flag)
        if whole:
            yield from _check_others(command)
        elif command.encoding == "bytes":
            yield from _check_named(command)


def _check_value(command: Command, flag: Flag) -> Iterator[PathProblem]:
    if command.encoding in ("form", "multipart"):
        yield flag.where, f"a {command.encoding} body has named fields; write the name of a field instead of '.'"
    elif command.encoding == "bytes":
        if flag.file == "object" or (not flag.file and flag.type != "text") or flag.repeatable or flag.value is None:
            yield flag.where, "a body of bytes is a file or a text; write 'file: bytes', and remove 'type'"
    elif not _is_list(flag):
        yield flag.where, "body '.' in JSON requires a list; set 'type: list' or 'repeatable: true', or use '*'"


def _is_list(flag: Flag) -> bool:
    return flag.type == "list" or (flag.repeatable and flag.type not in ("fields", "map"))


def _check_others(command: Command) -> Iterator[PathProblem]:
    for flag in command.flags:
        if (flag.body and flag.body != WHOLE_BODY) or flag.clears:
            yield (
                flag.where,
                f"'.' is the whole body, so --{flag.name} cannot be a field of it; use 'query' or 'header'",
            )
    for key, given in (
        ("constants", command.constant_body),
        ("body-handler", command.body_handler),
        ("idempotency", command.idempotency),
    ):
        if given:
            yield (*command.where, key), f"'{key}' cannot set fields of a body that is '.'; remove it"


def _check_named(command: Command) -> Iterator[PathProblem]:
    named = next((flag for flag in command.flags if flag.body or flag.clears), None)
    if named is not None:
        yield named.where, "a body of bytes has no fields; write 'body: .', or another 'encoding'"
    elif command.endpoint is not None and command.endpoint.method in ("POST", "PUT", "PATCH"):
        message = "no flag sets the body of bytes; add a flag with 'file: bytes' and 'body: .', or remove 'encoding'"
        yield command.where, message
