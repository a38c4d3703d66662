"""Values as Python source that a careful person would have written and `ruff format` leaves alone."""

from __future__ import annotations

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
    if flat is not None and indent + len(before) + len(flat) + len(after) <= WIDTH:
        return before + flat + after
    return before + _broken(value, indent) + after


def string(text: str) -> str:
    """A string literal in double quotes, or single ones where that saves escapes."""
    quote = "'" if '"' in text and text.count("'") < text.count('"') else '"'
    escaped = "".join(_escaped(character, quote) for character in text)
    return quote + escaped + quote


def _escaped(character: str, quote: str) -> str:
    if character in ("\\", quote):
        return "\\" + character
    if character == "\n":
        return "\\n"
    if character.isprintable():
        return character
    point = ord(character)
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


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
    if isinstance(value, str):
        return _broken_string(value, indent)
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


def _broken_string(text: str, indent: int) -> str:
    inner = indent + len(_STEP)
    pieces: list[str] = []
    rest = text
    while rest:
        room = WIDTH - inner - 2
        cut = len(rest)
        while cut > 1 and len(string(rest[:cut])) - 2 > room:
            space = rest.rfind(" ", 0, cut - 1)
            cut = space + 1 if space > 0 else 0
            if cut == 0:
                break
        if cut == 0:  # no space to break at: the line stays long
            space = rest.find(" ")
            cut = space + 1 if space >= 0 else len(rest)
        pieces.append(rest[:cut])
        rest = rest[cut:]
    if len(pieces) == 1:
        return string(text)
    return "\n".join(["(", *(" " * inner + string(piece) for piece in pieces), " " * indent + ")"])
