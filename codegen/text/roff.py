"""Text as roff: everything that a formatter would read as something else is escaped.

argparse-manpage escapes backslashes and hyphens by itself and nothing else, so what it is given carries marks from the
Unicode range for private use, which `unmarked` turns into escapes once it is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# The percent sign means nothing to roff, but argparse would format what has one.
_ESCAPES = {"\\": "\\(rs", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", '"': "\\(dq", "%": "%"}
_MARKS = {character: chr(0xE000 + index) for index, character in enumerate(_ESCAPES)}
_NOTHING = chr(0xE000 + len(_ESCAPES))
"""Stands before a dot, which at the beginning of a line would make it a request."""
_AGAIN = {mark: _ESCAPES[character] for character, mark in _MARKS.items()} | {_NOTHING: "\\&"}


def marked(text: str) -> str:
    """Text for argparse-manpage, on one line."""
    flat = " ".join(text.split())
    for character, mark in _MARKS.items():
        flat = flat.replace(character, mark)
    return re.sub(r"(^|(?<= ))\.", f"{_NOTHING}.", flat)


def unmarked(page: str) -> str:
    """A page with the marks as escapes, everything that is not ASCII by its number, and no lines that say nothing."""
    page = re.sub(r"\n\n+", "\n", page)
    for mark, escape in _AGAIN.items():
        page = page.replace(mark, escape)
    return re.sub(r"[^\x00-\x7f]", lambda found: f"\\[u{ord(found[0]):04X}]", page)


def text(words: str) -> str:
    """Words as one line of a section, marked."""
    return marked(words).replace("-", "\\-")


def paragraphs(words: str) -> str:
    """Paragraphs, those that are indented as they stand."""
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
    """Lines as they stand, such as commands."""
    escaped = []
    for line in lines:
        for character, mark in _MARKS.items():
            line = line.replace(character, mark)
        escaped.append(("\\&" if line.startswith(".") or not line else "") + line.replace("-", "\\-"))
    return "\n".join([".RS 4", ".nf", *escaped, ".fi", ".RE"])


def entries(rows: Sequence[tuple[str, str]]) -> str:
    """Names, each with what it means."""
    return "\n".join(f".TP\n\\fB{text(name)}\\fR\n{text(about)}" for name, about in rows)
