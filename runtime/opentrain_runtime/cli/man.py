"""`help --man`: the man page of a command, a group or a topic, from the program's own files."""

from __future__ import annotations

import os

from opentrain_runtime.cli.resources import folder
from opentrain_runtime.errors import CliError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import NoReturn

    from opentrain_runtime.cli.resolve import Resolved
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.environment import Environment

_PROGRAMS, _TOPICS = 1, 7


def open_manual(program: Program, found: Resolved, environment: Environment) -> NoReturn:
    """Replace this process by `man` with the page. Raises `CliError` if man or the page is missing."""
    name, section = _page(program, found)
    path = os.path.join(folder(program.package, "man"), f"man{section}", f"{name}.{section}")
    try:
        environment.exec("man", path)
    except OSError:
        raise CliError(
            "man is not installed",
            exit_name="refused",
            code="CLI_NO_MAN",
            hint=f"Run the command without --man for a shorter page. The man page is {path}",
        ) from None


def _page(program: Program, found: Resolved) -> tuple[str, int]:
    if found.group == "topics" and found.name in program.topics:
        return f"{program.binary}-{found.name}", _TOPICS
    if found.group == "topics" and found.name:
        return f"{program.binary}-{found.name}", _PROGRAMS
    if not found.group or found.group == "topics":
        return program.binary, _PROGRAMS
    commands: Mapping[str, Callable[[], Command]] = program.load("commands", found.group).COMMANDS
    of_any = next(iter(commands.values()))().path.split()[:1]
    words = commands[found.name]().path.split() if found.name else of_any
    return "-".join([program.binary, *words]), _PROGRAMS
