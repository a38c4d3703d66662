"""Hints for API errors, and the choice of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from opentrain_runtime.declarations.views import Cell
from opentrain_runtime.text.json_path import fill, lookup, paths_in


class Hint(NamedTuple):
    """A hint and its conditions."""

    hint: str
    """Text, with `{path}` for values of the error response."""
    reason: str | None = None
    """Condition: the API's reason."""
    code: str | None = None
    """Condition: the API's code."""
    status: int | None = None
    """Condition: the HTTP status."""
    message: str | None = None
    """Condition: the API's message."""
    has: str | None = None
    """Condition: path of a value that the error response has."""
    command: str | None = None
    """Condition: the command that was run."""
    flag: str | None = None
    """Condition: dest of an argument that has a value."""
    local: bool | None = None
    """Condition: the saved token was sent, to a server on this machine."""
    url: str | None = None
    """Path of the link to open."""
    run: Sequence[str] = ()
    """Commands to run, with `{path}` or `{dest}`; the first one whose values are all known counts."""
    also_says: str | None = None
    """Text of a further step."""
    also_run: Sequence[str] = ()
    """Commands of the further step, like `run`."""
    fields: Mapping[str, Cell] | None = None
    """Values of the error response that people see, by label."""
    said: Sequence[str] = ()
    """Paths of values that the hint says in other words."""
    shows: str | None = None
    """Dotted name of the function that shows people the details."""


class Chosen(NamedTuple):
    """The chosen hint for one error."""

    hint: str | None = None
    """Text."""
    action: dict[str, str] | None = None
    """The link (`url`) or the command (`command`)."""
    also: tuple[str, str] | None = None
    """Text and command of a further step."""
    fields: Mapping[str, Cell] | None = None
    """Values that people see, by label."""
    said: Sequence[str] = ()
    """Paths of values that the hint says in other words."""
    shows: str | None = None
    """Dotted name of the function that shows people the details."""


def choose(
    hints: Sequence[Hint],
    document: Mapping[str, object],
    *,
    command: str,
    arguments: Mapping[str, object],
    status: int,
    code: str,
    reason: str | None,
    message: str | None,
    saved_token_stays_local: bool = False,
) -> Chosen:
    """Return the first hint whose conditions are all true; an empty one if there is none.

    `document` is the error response, `command` the path of the command, `arguments` its arguments by dest.
    `saved_token_stays_local` says that the saved token was sent, to a server on this machine.
    """
    values = {**arguments, **document}
    for candidate in hints:
        if candidate.reason is not None and candidate.reason != reason:
            continue
        if candidate.code is not None and candidate.code != code:
            continue
        if candidate.status is not None and candidate.status != status:
            continue
        if candidate.message is not None and candidate.message != message:
            continue
        if candidate.command is not None and candidate.command != command:
            continue
        if candidate.flag is not None and arguments.get(candidate.flag) is None:
            continue
        if candidate.local and not saved_token_stays_local:
            continue
        if candidate.has is not None and lookup(document, candidate.has) is None:
            continue
        also = _filled(candidate.also_run, values)
        return Chosen(
            fill(candidate.hint, values),
            _action(candidate, document, values),
            None if candidate.also_says is None or also is None else (fill(candidate.also_says, values), also),
            candidate.fields,
            candidate.said,
            candidate.shows,
        )
    return Chosen()


def _action(hint: Hint, document: object, values: object) -> dict[str, str] | None:
    url = lookup(document, hint.url) if hint.url else None
    if isinstance(url, str):
        return {"url": url}
    command = _filled(hint.run, values)
    return None if command is None else {"command": command}


def _filled(commands: Sequence[str], values: object) -> str | None:
    """Return the first command whose values are all known, with these values quoted for a shell."""
    from shlex import quote

    for command in commands:
        if all(isinstance(lookup(values, path), str | int) for path in paths_in(command)):
            return fill(command, values, show=quote)
    return None
