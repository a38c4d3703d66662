"""Refusal of `@FILE` as a value, which other programs replace by the content of the file."""

from __future__ import annotations

import re

from opentrain_runtime.cli.suggestions import quoted
from opentrain_runtime.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.environment import Environment

_LONGEST_PATH = 4096
"""Most characters of a path."""
_TEXT_FILE = re.compile(r"@[\w./~-]+\.(?:csv|html?|jsonl?|md|ndjson|rst|txt|xml|ya?ml)", re.IGNORECASE)
"""`@` and the name of a text file, which is hardly meant as a text even if there is no such file."""


def refuse_at_files(command: Command, arguments: Arguments, environment: Environment) -> None:
    """Raise `UsageError` if a text is `@FILE`, and another flag of the command reads the text from a file."""
    for given in command.inputs:
        dest = given.dest.removesuffix("_file")
        text = arguments.get(dest)
        if not isinstance(text, str) or not _names_file(text, environment):
            continue
        if given.kind == "secret":
            raise UsageError(f"{given.flag} does not read files", hint=f"Did you mean {given.flag}=- < FILE?")
        if dest != given.dest:
            plain = given.flag.removesuffix("-file")
            others = [word for word in arguments.words if word.partition("=")[0] != plain]
            raise UsageError(
                f"{plain} does not read files: {text!r}",
                hint=f"Did you mean {given.flag}={quoted(text[1:])}?",
                corrected=[*command.path.split(), f"{given.flag}={text[1:]}", *others],
            )


def _names_file(text: str, environment: Environment) -> bool:
    """Return whether a text is `@` and the path of a readable file, or a name with the suffix of a text file."""
    if _TEXT_FILE.fullmatch(text):
        return True
    if not text.startswith("@") or len(text) > _LONGEST_PATH or "\n" in text:
        return False
    try:
        environment.read_file(text[1:])
    except (OSError, ValueError):
        return False
    return True
