"""Rules of `batch` and `settle`: each kind has the keys that it needs, and the list belongs to the write."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.model.batch import Settle
from codegen.manifest.model.commands import Command
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

_KEYS = {"repeat": (), "newer-item": ("command", "id", "time", "own", "result", "same")}
"""Required keys of each kind."""


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of `batch` and `settle`."""
    if manifest.batch and not any(command.batch for command in manifest.commands):
        yield ("batch",), "no command needs an id or changes anything; remove it"
    for command in manifest.commands:
        settle = command.settle
        if settle is None or settle.by not in _KEYS or settle.where == command.where:
            continue  # the schema check has reported an unknown kind
        if command.effect == "read":
            yield settle.where, "a command that only reads is always repeated; remove 'settle'"
        elif not command.batch:
            yield (
                settle.where,
                "'settle' has no effect without --batch; add 'batch: true' to the manifest, or remove it",
            )
        else:
            yield from _check_keys(settle)
            if settle.by == "newer-item" and settle.command:
                yield from _check_list(manifest, command, settle)


def _check_keys(settle: Settle) -> Iterator[PathProblem]:
    required = _KEYS[settle.by]
    for key in required:
        if key not in settle.keys:
            yield settle.where, f"'by: {settle.by}' requires '{key}'; add it"
    for key in settle.keys:
        if key not in ("by", *required):
            yield (*settle.where, key), f"'{key}' does not apply to 'by: {settle.by}'; remove it"


def _check_list(manifest: Manifest, command: Command, settle: Settle) -> Iterator[PathProblem]:
    """Yield problems of the command that reads the list, and of the compared values."""
    where = (*settle.where, "command")
    reader = manifest.command(settle.command)
    if reader is None:
        near = get_close_matches(settle.command, [each.path for each in manifest.commands], n=1)
        instead = f"did you mean {near[0]}?" if near else "write the group and the name of a command"
        yield where, f"unknown command: {settle.command}; {instead}"
    elif reader.page is None or reader.handler is not None:
        yield where, f"{reader.path} does not read a list; write a command with 'page' and without a handler"
    else:
        own = [flag.name for flag in command.required_flags]
        for flag in reader.required_flags:
            if flag.name not in own:
                yield where, f"{reader.path} requires --{flag.name}, which {command.path} does not; write another list"
    if command.body_handler is not None or command.handler is not None:
        yield settle.where, "'by: newer-item' cannot be used with a handler; use another kind"
    sent = [flag.body for flag in command.flags if flag.body]
    for name in settle.same.values():
        if name not in sent:
            yield (*settle.where, "same"), f"unknown body field: {name}; fields of the request: {', '.join(sent)}"
