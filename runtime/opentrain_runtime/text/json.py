"""JSON: strict parsing that keeps the digits of numbers, and output that is safe for a terminal.

The standard decoder parses. This module adds what it lacks: the digits of numbers, and errors for NaN and repeated
keys.
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
"""Largest nesting of arrays and objects. Deeper text is refused, so that everything that is read can be written."""
_TOO_DEEP = f"it is nested more than {DEEPEST} levels deep"


class JSONTextError(ValueError):
    """Invalid JSON; the message contains the place."""


class Number(float):
    """A JSON number that is not an integer, with its original text."""

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

    Raises `JSONTextError` for anything that is not strict JSON, also for NaN and a repeated key.
    """
    return _parsed(text, _without_twins)


def read_response(content: bytes) -> object:
    """Parse JSON of a server, as leniently as the standard allows: the last value of a repeated key is used.

    Raises `JSONTextError`.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JSONTextError(f"byte {error.start} is not UTF-8") from None
    return _parsed(text, None)


def compact(value: object) -> str:
    """Return a value as one line of JSON. Raises `JSONTextError` if it is nested too deeply."""
    return _written(value, "", ":")


def shown(value: object) -> str:
    """Return any value as one line of JSON for a message."""
    try:
        return compact(value)
    except JSONTextError:
        return '"(nested too deeply to show)"'


def pretty(value: object) -> str:
    """Return a value as JSON indented by two spaces. Raises `JSONTextError` if it is nested too deeply."""
    return _written(value, "\n", ": ")


def quote(text: str) -> str:
    """Return a text as a JSON string in UTF-8, in which control characters are escaped."""
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
    """Return a value as JSON. `outer` is the line break before its closing bracket, `inner` that before each item."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, dict):
        below = inner and inner + _INDENT
        items = [f"{quote(str(key))}{colon}{_write(item, inner, below, colon)}" for key, item in value.items()]
        return _joined("{}", items, outer, inner)
    if isinstance(value, Number):
        return value.text
    if isinstance(value, list | tuple):
        below = inner and inner + _INDENT
        items = [_write(item, inner, below, colon) for item in value]
        return _joined("[]", items, outer, inner)
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    return repr(value) if isinstance(value, int) else json.dumps(value)


def _joined(brackets: str, items: list[str], outer: str, inner: str) -> str:
    """Return the items between brackets, which are added to the first and last item to save a copy of the text."""
    if not items:
        return brackets
    items[0] = brackets[0] + inner + items[0]
    items[-1] += outer + brackets[1]
    return f",{inner}".join(items)


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
    except ValueError:  # Python refuses integers with thousands of digits
        raise JSONTextError("a number has too many digits") from None
    if text.count("[") + text.count("{") > DEEPEST:
        _check_depth(value)
    return value


def _check_depth(value: object) -> None:
    """Raise `JSONTextError` for nesting deeper than `DEEPEST`, the same on every Python, whose own limits differ."""
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [
            item
            for outer in level
            for item in (outer.values() if isinstance(outer, dict) else outer if isinstance(outer, list) else ())
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
