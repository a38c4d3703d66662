"""Correction of a command line: apply suggestions until it is valid, and name the result as the next step."""

from __future__ import annotations

from opentrain_runtime.cli.suggestions import quoted
from opentrain_runtime.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentrain_runtime.declarations.program import Program

MOST_CORRECTIONS = 5
LONGEST_LINE = 500
"""Most suggestions that are applied to a command line, and most characters of one that is named."""


def name_next_step(program: Program, error: UsageError, clock: Callable[[], float]) -> None:
    """Make the corrected command line the next step of an error, or the help of the command that is meant.

    The line is only named if it is valid. A command that deletes, and one with a secret, is named by its help. `clock`
    returns the seconds since 1970.
    """
    from opentrain_runtime.cli.parser import parse
    from opentrain_runtime.cli.resolve import resolve

    words: Sequence[str] | None = error.corrected
    for _ in range(MOST_CORRECTIONS):
        if words is None:
            return
        try:
            found = resolve(program, list(words))
            if found.command_factory is None:
                error.show_line(_line(program, words))
                return
            command = found.command_factory()
            page = f"{program.binary} {command.path} --help"
            error.show_page(page)
            parse(command, program, found.words, clock=clock)
        except UsageError as next_error:
            words = next_error.corrected
            continue
        line = _line(program, words)
        secret = any(given.kind == "secret" for given in command.inputs)
        if command.effect != "destructive" and not secret and len(line) <= LONGEST_LINE:
            error.show_line(line)
        return


def _line(program: Program, words: Sequence[str]) -> str:
    return " ".join([program.binary, *map(quoted, words)])
