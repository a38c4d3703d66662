"""Python source of values, formatted as `ruff format` does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

WIDTH = 120
"""Width of a line of generated Python, in columns."""
_INDENT = "    "


@dataclass(frozen=True)
class Name:
    """Python source of a name or an expression, used unchanged."""

    text: str


@dataclass(frozen=True)
class Call:
    """Call expression: the source of the callee, positional and keyword arguments."""

    callee: str
    args: Sequence[object] = ()
    keywords: Mapping[str, object] = field(default_factory=dict)


def code(value: object, *, indent: int = 0, before: str = "", after: str = "") -> str:
    """Return the source of `value`, on one line with `before` and `after` if it fits, else one part per line.

    `indent` is the indentation of the first line, in columns.
    """
    flat = _flat(value)
    if flat is not None and indent + _width(before + flat + after) <= WIDTH:
        return before + flat + after
    if isinstance(value, str):
        return before + _split_string(value, indent, assigned=before.endswith(" = ")) + after
    return before + _split(value, indent) + after


def callees(value: object) -> Iterator[str]:
    """Yield the callee of each call in a value."""
    if isinstance(value, Call):
        yield value.callee
        inner = [*value.args, *value.keywords.values()]
    elif isinstance(value, Mapping):
        inner = list(value.values())
    else:
        inner = list(value) if isinstance(value, list | tuple) else []
    for each in inner:
        yield from callees(each)


def import_from(module: str, names: Sequence[str], *, indent: int = 0) -> str:
    """Return the import of these names, sorted, on one line if it fits, else one name per line."""
    line = f"from {module} import {', '.join(sorted(names))}"
    if indent + _width(line) <= WIDTH:
        return line
    margin = "\n" + " " * indent
    return margin.join([f"from {module} import (", *(f"{_INDENT}{name}," for name in sorted(names)), ")"])


def string(text: str) -> str:
    """Return a string literal in double quotes, or in single quotes if that needs fewer escapes."""
    quote = "'" if '"' in text and text.count("'") < text.count('"') else '"'
    if text.isascii() and text.isprintable():  # the usual case, and much faster
        escaped = text.replace("\\", "\\\\").replace(quote, "\\" + quote)
    else:
        escaped = "".join(_escape(character, quote) for character in text)
    return quote + escaped + quote


def block(text: str) -> str:
    """Return the content of a triple-quoted string literal for a text that ends with a line break."""
    escaped = "".join("\n" if character == "\n" else _escape(character) for character in text)
    return re.sub('"{3,}', lambda run: '\\"' * (len(run[0]) - 2) + '""', escaped)


def _escape(character: str, quote: str = "") -> str:
    if character == "\\" or character == quote:
        return "\\" + character
    if character == "\n":
        return "\\n"
    if _is_visible(character):
        return character
    point = ord(character)
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _is_visible(character: str) -> bool:
    """Return whether a character is visible in Unicode 3.2, which is the same in every version of Python."""
    if character.isascii():
        return character.isprintable()
    return unicodedata.ucd_3_2_0.category(character)[0] not in "CZ" and character != "\xad"


def _width(source: str) -> int:
    """Return the width of a line in columns, as the formatter counts them.

    The runtime has a similar function. It is not shared, because `codegen.text` must not import the runtime.
    """
    if source.isascii():
        return len(source)
    return sum(_character_width(character) for character in source)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _flat(value: object) -> str | None:
    if isinstance(value, str):
        return string(value)
    if isinstance(value, Name):
        return None if "\n" in value.text else value.text
    if isinstance(value, Call):
        return _joined(f"{value.callee}(", _call_parts(value), ")")
    if isinstance(value, Mapping):
        return _joined("{", [(f"{_flat(key)}: ", item) for key, item in value.items()], "}")
    if isinstance(value, list):
        return _joined("[", [("", item) for item in value], "]")
    if isinstance(value, tuple):
        return _joined("(", [("", item) for item in value], ",)" if len(value) == 1 else ")")
    return repr(value)


def _joined(opening: str, parts: list[tuple[str, object]], closing: str) -> str | None:
    flats = [(before, _flat(part)) for before, part in parts]
    if any(flat is None for _, flat in flats):
        return None
    return opening + ", ".join(f"{before}{flat}" for before, flat in flats) + closing


def _call_parts(call: Call) -> list[tuple[str, object]]:
    return [("", item) for item in call.args] + [(f"{name}=", item) for name, item in call.keywords.items()]


def _split(value: object, indent: int) -> str:
    if isinstance(value, Call):
        return _one_part_per_line(f"{value.callee}(", _call_parts(value), ")", indent)
    if isinstance(value, Mapping):
        return _one_part_per_line("{", [(f"{_flat(key)}: ", item) for key, item in value.items()], "}", indent)
    if isinstance(value, list | tuple):
        opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
        return _one_part_per_line(opening, [("", item) for item in value], closing, indent)
    return value.text if isinstance(value, Name) else repr(value)


def _one_part_per_line(opening: str, parts: list[tuple[str, object]], closing: str, indent: int) -> str:
    if not parts:
        return opening + closing
    inner = indent + len(_INDENT)
    body = [" " * inner + code(part, indent=inner, before=before, after=",") for before, part in parts]
    return "\n".join([opening, *body, " " * indent + closing])


def _split_string(text: str, indent: int, *, assigned: bool) -> str:
    inner = indent + len(_INDENT)
    pieces = _string_parts(text, WIDTH - inner)
    alone = len(pieces) < 2
    if alone and not (assigned and inner + _width(string(text)) <= WIDTH):  # parentheses would not help
        return string(text)
    return "\n".join(["(", *(" " * inner + string(piece) for piece in pieces), " " * indent + ")"])


def _string_parts(text: str, room: int) -> list[str]:
    """Split a text after spaces into literals of at most `room` columns. A longer word is not split."""
    pieces: list[str] = []
    piece = ""
    for word in re.findall("[^ ]* |[^ ]+", text):
        if piece and _width(string(piece + word)) > room:
            pieces.append(piece)
            piece = ""
        piece += word
    return [*pieces, piece] if piece else pieces
