"""Declaration of a subcommand, and the exit codes that all of them share."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

DONE, PROBLEMS, USAGE, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141
EXIT_CODES: Mapping[int, str] = {
    DONE: "success",
    PROBLEMS: "problems were found, or a file cannot be read or written",
    USAGE: "usage error; nothing was done",
    INTERRUPTED: "interrupted",
    BROKEN_PIPE: "broken pipe",
}


def no_arguments(parser: ArgumentParser) -> None:
    """Add no arguments."""


@dataclass(frozen=True)
class Subcommand:
    """Subcommand: its texts, its arguments and its function.

    `run` returns the exit code. It may raise `ManifestError`, `OutputFolderError`, `CommandError`, `OSError` and
    `UnicodeDecodeError`: `main` prints them as text or, with `--json`, as JSON, and returns 1.
    `exit_codes` are those with a meaning of their own in this subcommand.
    """

    name: str
    summary: str
    run: Callable[[Namespace], int]
    add_arguments: Callable[[ArgumentParser], None] = no_arguments
    description: str = ""
    examples: Mapping[str, str] = field(default_factory=dict)
    exit_codes: Mapping[int, str] = field(default_factory=dict)


class CommandError(Exception):
    """Failure of a subcommand, as a message. `details` are further members of its JSON document.

    `code` is the exit code.
    """

    def __init__(self, message: str, code: int = PROBLEMS, **details: object) -> None:
        self.message = message
        self.code = code
        self.details = details
        super().__init__(message)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, such as `1 problem` or `2 problems`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
