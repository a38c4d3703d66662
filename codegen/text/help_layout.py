"""Layout of help pages: fixed width, sections separated by empty lines."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

WIDTH = 80
"""Width of a help page, in columns."""
INDENT = "  "
_TEXT_COLUMN = 32
"""Last column at which the text of a table may begin."""


def page(*sections: Sequence[str]) -> str:
    """Join the sections that are not empty."""
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


def table(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the lines of a table of names and texts."""
    longest = max((len(name) for name, _ in rows), default=0)
    column = min(len(INDENT) + longest + 2, _TEXT_COLUMN)
    lines: list[str] = []
    for name, text in rows:
        first, *rest = wrap(text, width=WIDTH - column)
        if len(INDENT) + len(name) + 2 > column:
            lines += [INDENT + name, " " * column + first]
        else:
            lines.append((INDENT + name).ljust(column) + first)
        lines += [" " * column + line for line in rest]
    return lines


def wrap(text: str, *, width: int = WIDTH) -> list[str]:
    """Break a text into lines, only between words."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def paragraphs(text: str) -> list[str]:
    """Return the lines of paragraphs. Lines of an indented paragraph are not wrapped."""
    lines: list[str] = []
    for paragraph in text.strip("\n").split("\n\n"):
        if all(line.startswith(" ") for line in paragraph.split("\n")):
            lines += ["", *textwrap.indent(textwrap.dedent(paragraph), INDENT).split("\n")]
        else:
            lines += ["", *wrap(re.sub(r"[ \t\n]+", " ", paragraph))]
    return lines[1:] if text.strip() else []
