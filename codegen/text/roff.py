"""Escaping of text for roff.

argparse-manpage only escapes backslashes and hyphens. So `mark` replaces other characters in its input by private-use
characters, and `unmark` replaces those in its output by escapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# The percent sign has no meaning in roff, but argparse would format a text that contains one.
_ESCAPES = {"\\": "\\(rs", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", '"': "\\(dq", "%": "%"}
_MARKS = {character: chr(0xE000 + index) for index, character in enumerate(_ESCAPES)}
_DOT_GUARD = chr(0xE000 + len(_ESCAPES))
"""Mark before a dot. At the beginning of a line a dot begins a roff request."""
_ESCAPE_OF_MARK = {mark: _ESCAPES[character] for character, mark in _MARKS.items()} | {_DOT_GUARD: "\\&"}


def mark(text: str) -> str:
    """Return a text on one line with marks, as input of argparse-manpage."""
    flat = " ".join(text.split())
    for character, marker in _MARKS.items():
        flat = flat.replace(character, marker)
    return re.sub(r"(^|(?<= ))\.", f"{_DOT_GUARD}.", flat)


def unmark(page: str) -> str:
    """Replace the marks by escapes and non-ASCII characters by their numbers, and remove empty lines."""
    page = re.sub(r"\n\n+", "\n", page)
    for marker, escape in _ESCAPE_OF_MARK.items():
        page = page.replace(marker, escape)
    return re.sub(r"[^\x00-\x7f]", lambda found: f"\\[u{ord(found[0]):04X}]", page)


def text(words: str) -> str:
    """Return a text with marks as one line of a section."""
    return mark(words).replace("-", "\\-")


def paragraphs(words: str) -> str:
    """Return paragraphs. Indented ones are literal."""
    parts: list[str] = []
    for paragraph in words.strip("\n").split("\n\n"):
        lines = paragraph.split("\n")
        if all(line.startswith(" ") for line in lines):
            least = min(len(line) - len(line.lstrip(" ")) for line in lines)
            parts.append(literal(line[least:] for line in lines))
        else:
            parts.append(text(paragraph))
    return "\n.PP\n".join(parts)


def literal(lines: Iterable[str]) -> str:
    """Return literal lines, such as commands."""
    escaped = []
    for line in lines:
        for character, marker in _MARKS.items():
            line = line.replace(character, marker)
        escaped.append(("\\&" if line.startswith(".") or not line else "") + line.replace("-", "\\-"))
    return "\n".join([".RS 4", ".nf", *escaped, ".fi", ".RE"])


def definitions(rows: Sequence[tuple[str, str]]) -> str:
    """Return a definition list of names with their texts."""
    return "\n".join(f".TP\n\\fB{text(name)}\\fR\n{text(about)}" for name, about in rows)
