"""Examples of commands: the required arguments and flags, with values that the command line accepts."""

from __future__ import annotations

import shlex
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from codegen.openapi.guesses import plain

_LONGEST_WORD = 58
"""Longest word of an example that fits a line of a man page, in characters."""
_STDIN = "-"
"""Value of a secret that is read from stdin."""
_RECORD_VALUES = {"text": "text", "number": "1", "boolean": "true"}


def example(
    words: str,
    arguments: Sequence[str],
    flags: Mapping[str, Mapping[str, Any]],
    one_of: Iterable[Sequence[str]] = (),
    taken: Container[str] = (),
) -> str:
    """Return a command line with the arguments, the required flags, and the first flag of each group in `one_of`.

    A value that is a word of a command, listed in `taken`, is given by its flag. One secret is read from stdin.
    """
    values = {name: sample(flags[name]) for name in arguments}
    as_flags = next((at for at, name in enumerate(arguments) if values[name].casefold() in taken), len(arguments))
    line = [words, *(shlex.quote(values[name]) for name in arguments[:as_flags])]
    first = [group[0] for group in one_of]
    for name, flag in flags.items():
        if name in arguments[:as_flags]:
            continue
        if name not in arguments and not plain(flag.get("required")) and name not in first:
            continue
        if flag.get("type") == "boolean":
            line.append(f"--{name}")
            continue
        value = sample(flag, room=_LONGEST_WORD - len(name) - 5)
        if value == _STDIN and any(word.endswith(f"={_STDIN}") for word in line):
            value = str(flag["value"])
        line.append(f"--{name}={shlex.quote(value)}")
    return " ".join(line)


def sample(flag: Mapping[str, Any], *, room: int = _LONGEST_WORD) -> str:
    """Return a value that a flag accepts, of at most `room` characters if a shorter one is possible."""
    flag = plain(dict(flag))
    known = [value for value in flag.get("enum") or flag.get("open") or () if len(value) <= room]
    if known:
        return str(known[0])
    kind = flag.get("type", "text")
    if flag.get("secret"):
        return _STDIN
    if flag.get("file"):
        return "body.json" if flag["file"] == "object" else "FILE"
    if kind in ("whole", "number"):
        low, high = flag.get("min"), flag.get("max")
        return str(low if low is not None and low > 1 else high if high is not None and high < 1 else 1)
    values = {
        "date": "2026-01-31",
        "email": "ann@example.com",
        "object": '{"key": "value"}',
        "map": "key=value",
        "list": "value",
        "record": _record(flag.get("fields") or {}),
    }
    text = values.get(kind) or str(flag.get("value") or "VALUE")
    longest = flag.get("max-length")
    return text[:longest] if isinstance(longest, int) and kind == "text" else text


def _record(fields: Mapping[str, Any]) -> str:
    name, kind = next(iter(fields.items()), ("name", "text"))
    return f"{name}={_RECORD_VALUES.get(str(kind).removesuffix(' or null'), 'text')}"
