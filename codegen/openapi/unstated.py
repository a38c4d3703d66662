"""Guesses of what a document often does not state: help of flags, secrets, columns to keep, results of deletions."""

from __future__ import annotations

from collections.abc import Container, Iterable

from codegen.manifest.flag_words import means_secret, repeats_name
from codegen.openapi.guesses import Guess, Values, plain
from codegen.openapi.reading.texts import HELP, cut

_WIDE = 6
"""Number of columns up to which a table fits a terminal."""
_KEPT = 3
"""Number of columns that a wide table keeps longest. The first one is never dropped."""
_KINDS = {
    "whole": "as a whole number",
    "number": "as a number",
    "date": "as a date or time",
    "email": "as an email address",
    "boolean": "on or off",
    "object": "as a JSON object",
}
_ITEMS = {"object": "one JSON object for each flag", "map": "one KEY=VALUE for each flag"}


def complete_flags(flags: dict[str, Values], in_path: Container[str]) -> None:
    """Mark secrets, and add the kind of value to help that only repeats the name of a flag."""
    for name, flag in flags.items():
        takes_text = "value" in flag and "file" not in flag and flag.get("type", "text") == "text"
        if takes_text and means_secret(name) and not flag.keys() & {"enum", "open"}:
            flag.setdefault("secret", Guess(True))
            flag.pop("api-default", None)
        text = plain(flag["help"])
        if "description" not in flag and repeats_name(text, name, str(flag.get("value", ""))):
            kind = "part of the URL" if name in in_path else _kind(flag)
            flag["help"] = Guess(f"{cut(text, HELP - len(kind) - 2)}, {kind}")


def _kind(flag: Values) -> str:
    """Return the kind of value that a flag takes, in words."""
    kind = flag.get("type", "text")
    if "file" in flag:
        return "from a file"
    if flag.get("repeatable"):
        return _ITEMS.get(kind, "one for each flag")
    return _KINDS.get(kind, "as text")


def complete_tables(blocks: Iterable[Values]) -> None:
    """Add the columns that a wide table keeps longest on a narrow terminal: the next ones after the first."""
    for block in blocks:
        columns = list(block.get("columns", ()))
        if len(columns) > _WIDE:
            block["priority"] = Guess(columns[1:_KEPT])


def deletion(request: str) -> Guess:
    """Return the description of a command that deletes something, of which the document says nothing."""
    return Guess(f"Sends {request}. The document of the API does not say what else is deleted, or how to restore it.")
