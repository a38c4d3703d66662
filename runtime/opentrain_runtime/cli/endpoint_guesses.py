"""Command for a method and a path of the API: `GET /orders/ord_1` is `orders get --order-id=ord_1`."""

from __future__ import annotations

import re

from opentrain_runtime.arguments import flag_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")
_PLACE = re.compile(r"\{(\w+)\*?\}")


def command_of_endpoint(program: Program, words: Sequence[str]) -> list[str] | None:
    """Return the words of the command that sends METHOD PATH, or None if the first two words are not that.

    The path may lack its prefix. Without such a command, the command that sends any request is meant, if there is one.
    """
    if len(words) < 2 or words[0].upper() not in METHODS or not words[1].startswith("/"):
        return None
    method, path = words[0].upper(), words[1].partition("?")[0].strip("/")
    found: list[tuple[int, list[str]]] = []
    free: list[str] | None = None
    for command in _commands(program):
        if command.raw is not None and any(each.method == method for each in command.raw.endpoints):
            free = [*command.path.split(), words[1]]
        if command.endpoint is not None and command.endpoint.method == method:
            values = _values(command.endpoint.path.strip("/").split("/"), path.split("/"))
            if values is not None:
                flags = [f"{flag_of(dest)}={value}" for dest, value in values.items()]
                found.append((len(values), [*command.path.split(), *flags]))
    return min(found, key=lambda each: each[0])[1] if found else free


def _commands(program: Program) -> Iterator[Command]:
    from opentrain_runtime.cli.suggestions import is_listed

    for module in dict.fromkeys(program.groups.values()):
        for name, factory in program.load("commands", module).COMMANDS.items():
            command = factory()
            if is_listed(name, command):
                yield command


def _values(template: Sequence[str], path: Sequence[str]) -> dict[str, str] | None:
    """Return the values of the places of a template that ends with the path, or None if it does not."""
    prefix, last = template[: -len(path)], template[-len(path) :]
    if len(template) < len(path) or any(_PLACE.search(part) for part in prefix):
        return None
    values: dict[str, str] = {}
    for part, given in zip(last, path, strict=True):
        place = _PLACE.fullmatch(part)
        if place is not None and given:
            values[place[1]] = given
        elif part != given:
            return None
    return values
