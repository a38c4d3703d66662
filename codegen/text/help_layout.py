"""Layout of help pages: fixed width, sections separated by empty lines, bold headings."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

from codegen.manifest.command_line import unbroken_parts

WIDTH = 80
"""Width of a help page, in columns."""
INDENT = "  "
BOLD, NORMAL = "\x1b[1m", "\x1b[22m"
"""Escape sequences around a heading. The runtime removes them where headings cannot be bold."""
_TEXT_COLUMN = 32
"""Last column at which the text of a table may begin."""


def page(*sections: Sequence[str]) -> str:
    """Join the sections that are not empty."""
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


def title(name: str, summary: str) -> list[str]:
    """Return the first lines of a page."""
    return wrap(f"{name} - {summary}", indent=INDENT)


def heading(text: str) -> str:
    """Return a heading."""
    return f"{BOLD}{text}{NORMAL}"


def plain(text: str) -> str:
    """Return a page with plain headings."""
    return text.replace(BOLD, "").replace(NORMAL, "")


def labeled(label: str, text: str) -> list[str]:
    """Return the lines of a text after a label, such as `API: GET /jobs`."""
    first, *rest = wrap(f"{label}: {text}", indent=INDENT)
    return [first.replace(f"{label}:", heading(f"{label}:"), 1), *rest]


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


def wrap(text: str, *, width: int = WIDTH, indent: str = "") -> list[str]:
    """Break a text into lines, only between words. All lines after the first one begin with `indent`."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False, subsequent_indent=indent)


def fill(parts: Iterable[str], *, width: int, indent: int = 0, end: str = "") -> list[str]:
    """Put parts into lines, separated by spaces. No part is broken.

    All lines after the first one begin with `indent` spaces, and all lines before the last one end with `end`.
    """
    first, *rest = parts
    lines = [first]
    for part in rest:
        if len(lines[-1]) + 1 + len(part) + len(end) > width:
            lines[-1] += end
            lines.append(" " * indent + part)
        else:
            lines[-1] += f" {part}"
    return lines


def command_lines(command: str, *, width: int) -> list[str]:
    r"""Return a shell command as lines of at most `width` columns, joined by ` \`. No word is broken.

    A flag and its value stay on the same line.
    """
    if len(command) <= width:
        return [command]
    return fill(unbroken_parts(command), width=width, indent=len(INDENT), end=" \\")


def examples(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the lines of commands with their purposes: below each other, or in one line if all of them fit."""
    column = max((len(run) for run, _ in rows), default=0) + 2
    if all(len(INDENT) + column + len(f"# {says}") <= WIDTH for _, says in rows):
        return [f"{INDENT}{run.ljust(column)}# {says}" for run, says in rows]
    lines: list[str] = []
    for run, says in rows:
        lines += [f"{INDENT}{line}" for line in wrap(f"# {says}", width=WIDTH - len(INDENT), indent="# ")]
        lines += [INDENT + line for line in command_lines(run, width=WIDTH - len(INDENT))]
    return lines


def paragraphs(text: str, binary: str = "") -> list[str]:
    """Return the lines of paragraphs.

    Lines of an indented paragraph are not wrapped, except for commands: lines that begin with `binary`.
    """
    lines: list[str] = []
    for paragraph in text.strip("\n").split("\n\n"):
        if all(line.startswith(" ") for line in paragraph.split("\n")):
            lines += ["", *(INDENT + line for line in literal_lines(paragraph, binary, width=WIDTH - len(INDENT)))]
        else:
            lines += ["", *wrap(re.sub(r"[ \t\n]+", " ", paragraph))]
    return lines[1:] if text.strip() else []


def literal_lines(paragraph: str, binary: str, *, width: int) -> list[str]:
    """Return the lines of an indented paragraph without the indentation, with commands in lines of `width` columns."""
    lines = textwrap.dedent(paragraph).split("\n")
    return [
        part
        for line in lines
        for part in (command_lines(line, width=width) if binary and line.startswith(f"{binary} ") else [line])
    ]
