"""Escaping of text for roff.

argparse-manpage only escapes backslashes and hyphens. So `mark` replaces other characters in its input by private-use
characters, and `unmark` replaces those in its output by escapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.text.help_layout import command_lines, literal_lines

LITERAL_WIDTH = 66
"""Columns of a literal line that fit a page of 78 columns."""

# The percent sign has no meaning in roff, but argparse would format a text that contains one.
_ESCAPES = {"\\": "\\(rs", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", '"': "\\(dq", "%": "%"}
_MARKS = {character: chr(0xE000 + index) for index, character in enumerate(_ESCAPES)}
_GUARD = chr(0xE000 + len(_ESCAPES))
"""Mark before a dot or an apostrophe. At the beginning of a line they begin a roff request."""
_APOSTROPHE = chr(0xE000 + len(_ESCAPES) + 1)
"""Mark for an apostrophe in literal text. In prose it stays plain: the man-page completion of fish knows no escape."""
_ESCAPE_OF_MARK = {mark: _ESCAPES[character] for character, mark in _MARKS.items()} | {
    _GUARD: "\\&",
    _APOSTROPHE: "\\(aq",
}


def mark(text: str) -> str:
    """Return a text on one line with marks, as input of argparse-manpage."""
    flat = " ".join(text.split())
    for character, marker in _MARKS.items():
        flat = flat.replace(character, marker)
    return re.sub(r"(^|(?<= ))(?=[.'])", _GUARD, flat)


def unmark(page: str) -> str:
    """Replace the marks by escapes and non-ASCII characters by their numbers, and remove empty lines."""
    page = re.sub(r"\n\n+", "\n", page)
    for marker, escape in _ESCAPE_OF_MARK.items():
        page = page.replace(marker, escape)
    return re.sub(r"[^\x00-\x7f]", lambda found: f"\\[u{ord(found[0]):04X}]", page)


def text(words: str) -> str:
    """Return a text with marks as one line of a section."""
    return mark(words).replace("-", "\\-")


def paragraphs(words: str, binary: str = "") -> str:
    """Return paragraphs. Indented ones are literal, with commands that begin with `binary` in short lines."""
    parts: list[str] = []
    for paragraph in words.strip("\n").split("\n\n"):
        if all(line.startswith(" ") for line in paragraph.split("\n")):
            parts.append(literal(literal_lines(paragraph, binary, width=LITERAL_WIDTH)))
        elif paragraph:
            parts.append(text(paragraph))
    return "\n.PP\n".join(parts)


def command(line: str) -> str:
    """Return a shell command as literal lines."""
    return literal(command_lines(line, width=LITERAL_WIDTH))


def literal(lines: Iterable[str]) -> str:
    """Return literal lines, such as commands."""
    escaped = []
    for line in lines:
        for character, marker in _MARKS.items():
            line = line.replace(character, marker)
        line = line.replace("'", _APOSTROPHE)
        escaped.append(("\\&" if line.startswith(".") or not line else "") + line.replace("-", "\\-"))
    return "\n".join([".RS 4", ".nf", *escaped, ".fi", ".RE"])


def definitions(rows: Iterable[tuple[str, str]]) -> str:
    """Return a definition list of names with their texts."""
    return "\n".join(f".TP\n\\fB{text(name)}\\fR\n{text(about)}" for name, about in rows)
