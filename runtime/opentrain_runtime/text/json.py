"""JSON in and out: strict reading, numbers kept as they were written, text that is safe to show.

The standard decoder does the reading; what is added is what it would lose (the digits of a number) or let through
(NaN, a key given twice).
"""

from __future__ import annotations

import json
import re

from opentrain_runtime.text.sanitize import HARMFUL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_WORDS = {None: "null", True: "true", False: "false"}
_INDENT = "  "


DEEPEST = 100
"""Levels of arrays and objects; what is nested deeper is refused, so that whatever was read can also be written."""
_TOO_DEEP = f"it is nested more than {DEEPEST} levels deep"


class JSONTextError(ValueError):
    """The text is not JSON; the message says where."""


class Number(float):
    """A JSON number that is not an integer, with the text it was written as."""

    __slots__ = ("text",)

    text: str

    def __new__(cls, text: str) -> Number:
        value = super().__new__(cls, text)
        if value in (float("inf"), float("-inf")):
            raise JSONTextError(f"the number {text} is too large")
        value.text = text
        return value


def read_json(text: str) -> object:
    """Parse one JSON document. Integers are exact, other numbers are `Number`s.

    Raises `JSONTextError` for anything that is not strict JSON, NaN and a key given twice included.
    """
    return _parsed(text, _without_twins)


def read_response(content: bytes) -> object:
    """Parse what a server sent, as leniently as JSON allows: of a key given twice the last one counts.

    Raises `JSONTextError`.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JSONTextError(f"byte {error.start} is not UTF-8") from None
    return _parsed(text, None)


def compact(value: object) -> str:
    """`value` as one line of JSON. Raises `JSONTextError` if it is nested too deeply."""
    return _written(value, "", ":")


def shown(value: object) -> str:
    """`value` as one line of JSON for a message, whatever it is."""
    try:
        return compact(value)
    except JSONTextError:
        return '"(nested too deeply to show)"'


def pretty(value: object) -> str:
    """`value` as JSON indented by two spaces. Raises `JSONTextError` if it is nested too deeply."""
    return _written(value, "\n", ": ")


def quote(text: str) -> str:
    """`text` as a JSON string in UTF-8, with what a terminal must not see escaped."""
    if '"' in text or "\\" in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    if not text.isprintable():
        text = re.sub(HARMFUL, lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}", text)
    return f'"{text}"'


def _written(value: object, newline: str, colon: str) -> str:
    try:
        return _write(value, newline, newline and newline + _INDENT, colon)
    except RecursionError:
        raise JSONTextError("it is nested too deeply") from None


def _write(value: object, outer: str, inner: str, colon: str) -> str:
    """`value`, with the line break behind which its end stands, and that behind which each of its entries stands."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, dict):
        below = inner and inner + _INDENT
        entries = [f"{quote(str(key))}{colon}{_write(entry, inner, below, colon)}" for key, entry in value.items()]
        return _joined("{}", entries, outer, inner)
    if isinstance(value, Number):
        return value.text
    if isinstance(value, list | tuple):
        below = inner and inner + _INDENT
        entries = [_write(entry, inner, below, colon) for entry in value]
        return _joined("[]", entries, outer, inner)
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    return repr(value) if isinstance(value, int) else json.dumps(value)


def _joined(brackets: str, entries: list[str], outer: str, inner: str) -> str:
    """The entries between brackets, which go into the first and the last of them: a long text is copied once less."""
    if not entries:
        return brackets
    entries[0] = brackets[0] + inner + entries[0]
    entries[-1] += outer + brackets[1]
    return f",{inner}".join(entries)


def _parsed(text: str, pairs_hook: Callable[[list[tuple[str, object]]], object] | None) -> object:
    try:
        value: object = json.loads(
            text, parse_float=Number, parse_constant=_refuse_constant, object_pairs_hook=pairs_hook
        )
    except json.JSONDecodeError as error:
        raise JSONTextError(f"{error.msg.removesuffix(' at')} at line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise JSONTextError(_TOO_DEEP) from None
    except JSONTextError:
        raise
    except ValueError:  # Python refuses to make an integer of thousands of digits
        raise JSONTextError("a number has too many digits") from None
    if text.count("[") + text.count("{") > DEEPEST:
        _check_depth(value)
    return value


def _check_depth(value: object) -> None:
    """Raise `JSONTextError` for what is nested deeper than `DEEPEST`, on any Python: each has a limit of its own."""
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [
            entry
            for outer in level
            for entry in (outer.values() if isinstance(outer, dict) else outer if isinstance(outer, list) else ())
        ]
    if level:
        raise JSONTextError(_TOO_DEEP)


def _refuse_constant(name: str) -> object:
    raise JSONTextError(f"{name} is not a JSON number")


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twin = next(name for name in names if names.count(name) > 1)
        raise JSONTextError(f"duplicate key {twin!r}")
    return found
