"""Markdown as GitHub reads it: any text comes out as it went in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_ALWAYS = re.compile(r"[\\`*\[\]<|~$]|&(?=[#A-Za-z])")
_EDGE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
"""An underscore that may begin or end emphasis; between letters it does neither."""
_LEADING = re.compile(r"^([ \t]*)([-+=>#])", re.MULTILINE)
_NUMBERED = re.compile(r"^([ \t]*[0-9]+)([.)])", re.MULTILINE)


def text(words: str) -> str:
    """Plain words; a line break in them stays one."""
    escaped = _EDGE.sub(r"\\_", _ALWAYS.sub(r"\\\g<0>", words))
    return _NUMBERED.sub(r"\1\\\2", _LEADING.sub(r"\1\\\2", escaped))


def code(words: str, *, cell: bool = False) -> str:
    """Words in a code span, which holds back its backquotes; in a `cell` of a table also its bars."""
    words = re.sub(r"\s+", " ", words)
    ticks = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 1)
    edge = " " if words.startswith(("`", " ")) or words.endswith(("`", " ")) else ""
    return f"{ticks}{edge}{words.replace('|', chr(92) + '|') if cell else words}{edge}{ticks}"


def fence(language: str, content: str) -> str:
    """A block of code."""
    ticks = "`" * max(3, max((len(run) for run in re.findall("`+", content)), default=0) + 1)
    return f"{ticks}{language}\n{content}\n{ticks}"


def link(shown: str, target: str) -> str:
    """A link; `shown` is Markdown."""
    return f"[{shown}]({target})"


def anchor(heading: str) -> str:
    """The anchor of a heading whose plain words these are."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace(chr(10), ' ') for cell in line)} |" for line in lines)


def page(*parts: str) -> str:
    """Parts with an empty line between them; those that are empty are left out."""
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def prose(words: str, binary: str) -> str:
    """Paragraphs of the manifest, in which what is in backquotes is code.

    One whose every line is indented is kept as it is; it is for a shell if every line begins with the program's name.
    """
    return "\n\n".join(_paragraph(paragraph, binary) for paragraph in words.strip("\n").split("\n\n"))


def _paragraph(words: str, binary: str) -> str:
    lines = words.split("\n")
    if all(part.startswith(" ") for part in lines):
        margin = min(len(part) - len(part.lstrip(" ")) for part in lines)
        kept = [part[margin:] for part in lines]
        return fence("sh" if all(part.startswith(f"{binary} ") for part in kept) else "text", "\n".join(kept))
    return line("\n".join(part.strip() for part in lines))


def line(words: str, *, cell: bool = False) -> str:
    """Words of the manifest, in which what is in backquotes is code; in a `cell` of a table bars are held back."""
    pieces = re.split(r"`([^`\n]+)`", words)
    return "".join(code(piece, cell=cell) if index % 2 else text(piece) for index, piece in enumerate(pieces))
