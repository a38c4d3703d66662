"""Values as Python source that a careful person would have written and `ruff format` leaves alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

WIDTH = 120
"""Columns of a line of generated Python."""
_STEP = "    "


@dataclass(frozen=True)
class Name:
    """Source that stands as it is: a name, or an expression made elsewhere."""

    text: str


@dataclass(frozen=True)
class Call:
    """A call: the callee's source, positional arguments, keyword arguments."""

    callee: str
    args: Sequence[object] = ()
    keywords: Mapping[str, object] = field(default_factory=dict)


def code(value: object, *, indent: int = 0, before: str = "", after: str = "") -> str:
    """The source of `value`, on one line where it fits behind `before`, else one part a line.

    `indent` counts the columns of the line that it begins on, `after` is what follows on its last line.
    """
    flat = _flat(value)
    if flat is not None and indent + _columns(before + flat + after) <= WIDTH:
        return before + flat + after
    if isinstance(value, str):
        return before + _broken_string(value, indent, assigned=before.endswith(" = ")) + after
    return before + _broken(value, indent) + after


def string(text: str) -> str:
    """A string literal in double quotes, or single ones where that saves escapes."""
    quote = "'" if '"' in text and text.count("'") < text.count('"') else '"'
    if text.isascii() and text.isprintable():  # nearly always, and much faster
        escaped = text.replace("\\", "\\\\").replace(quote, "\\" + quote)
    else:
        escaped = "".join(_escaped(character, quote) for character in text)
    return quote + escaped + quote


def block(text: str) -> str:
    """What stands between triple quotes for a text of several lines, of which the last one is ended."""
    escaped = "".join("\n" if character == "\n" else _escaped(character) for character in text)
    return re.sub('"{3,}', lambda run: '\\"' * (len(run[0]) - 2) + '""', escaped)


def _escaped(character: str, quote: str = "") -> str:
    if character == "\\" or character == quote:
        return "\\" + character
    if character == "\n":
        return "\\n"
    if _is_plain(character):
        return character
    point = ord(character)
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _is_plain(character: str) -> bool:
    """Whether it can be seen. An old Unicode is asked, the one that is the same in every version of Python."""
    if character.isascii():
        return character.isprintable()
    return unicodedata.ucd_3_2_0.category(character)[0] not in "CZ" and character != "\xad"


def _columns(source: str) -> int:
    """Columns that a line takes, as the formatter counts them."""
    if source.isascii():
        return len(source)
    return sum(_character_columns(character) for character in source)


def _character_columns(character: str) -> int:
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
        return _joined("{", [(f"{_flat(key)}: ", entry) for key, entry in value.items()], "}")
    if isinstance(value, list):
        return _joined("[", [("", entry) for entry in value], "]")
    if isinstance(value, tuple):
        return _joined("(", [("", entry) for entry in value], ",)" if len(value) == 1 else ")")
    return repr(value)


def _joined(opening: str, parts: list[tuple[str, object]], closing: str) -> str | None:
    flats = [(before, _flat(part)) for before, part in parts]
    if any(flat is None for _, flat in flats):
        return None
    return opening + ", ".join(f"{before}{flat}" for before, flat in flats) + closing


def _call_parts(call: Call) -> list[tuple[str, object]]:
    return [("", entry) for entry in call.args] + [(f"{name}=", entry) for name, entry in call.keywords.items()]


def _broken(value: object, indent: int) -> str:
    if isinstance(value, Call):
        return _lines(f"{value.callee}(", _call_parts(value), ")", indent)
    if isinstance(value, Mapping):
        return _lines("{", [(f"{_flat(key)}: ", entry) for key, entry in value.items()], "}", indent)
    if isinstance(value, list | tuple):
        opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
        return _lines(opening, [("", entry) for entry in value], closing, indent)
    return value.text if isinstance(value, Name) else repr(value)


def _lines(opening: str, parts: list[tuple[str, object]], closing: str, indent: int) -> str:
    if not parts:
        return opening + closing
    inner = indent + len(_STEP)
    body = [" " * inner + code(part, indent=inner, before=before, after=",") for before, part in parts]
    return "\n".join([opening, *body, " " * indent + closing])


def _broken_string(text: str, indent: int, *, assigned: bool) -> str:
    inner = indent + len(_STEP)
    pieces = _pieces(text, WIDTH - inner)
    alone = len(pieces) < 2
    if alone and not (assigned and inner + _columns(string(text)) <= WIDTH):  # parentheses would gain nothing
        return string(text)
    return "\n".join(["(", *(" " * inner + string(piece) for piece in pieces), " " * indent + ")"])


def _pieces(text: str, room: int) -> list[str]:
    """The text cut behind spaces so that each literal fits; one whose words are too long stays long."""
    pieces: list[str] = []
    piece = ""
    for word in re.findall("[^ ]* |[^ ]+", text):
        if piece and _columns(string(piece + word)) > room:
            pieces.append(piece)
            piece = ""
        piece += word
    return [*pieces, piece] if piece else pieces
