"""GitHub Markdown, with escaping of any text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_ALWAYS = re.compile(r"[\\`*\[\]<|~$]|&(?=[#A-Za-z])")
_EDGE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
"""Underscores that can begin or end emphasis. Underscores between letters cannot."""
_LEADING = re.compile(r"^([ \t]*)([-+=>#])", re.MULTILINE)
_CLOSING = re.compile(r"(\s)(#+\s*)$", re.MULTILINE)
"""Number signs at the end of a heading, which are not part of its text unless escaped."""
_NUMBERED = re.compile(r"^([ \t]*[0-9]+)([.)])", re.MULTILINE)
_CODE = re.compile(
    r"`([^`]+)`"
    r"|(?<![^\s(])(--(?:[a-z][a-z0-9-]*(?:=\S*[\w\]'\"])?)?"  # --flag=VALUE
    r"|[a-z]+(?:_[a-z0-9]+)+|[A-Z]+(?:_[A-Z0-9]+)+|[a-z]+(?:[A-Z][a-z]+)+|[a-z]+:[a-z]+"  # a_b, A_B, aB, a:b
    r"|[a-z_]{3,}(?:\.[A-Za-z_]{3,})+)"  # an.event
    r"(?![^\s.,;:)])"
)
"""Code in a text: what stands in backquotes, flags, and words that only programs write."""


def text(words: str) -> str:
    """Escape plain text. Line breaks are kept."""
    escaped = _EDGE.sub(r"\\_", _ALWAYS.sub(r"\\\g<0>", words))
    escaped = _CLOSING.sub(r"\1\\\2", escaped)
    return _NUMBERED.sub(r"\1\\\2", _LEADING.sub(r"\1\\\2", escaped))


def code(words: str, *, cell: bool = False) -> str:
    """Return a code span. In a `cell` of a table, vertical bars are escaped too."""
    words = re.sub(r"\s+", " ", words)
    ticks = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 1)
    edge = " " if words.startswith(("`", " ")) or words.endswith(("`", " ")) else ""
    return f"{ticks}{edge}{words.replace('|', chr(92) + '|') if cell else words}{edge}{ticks}"


def fence(language: str, content: str) -> str:
    """Return a block of code."""
    ticks = "`" * max(3, max((len(run) for run in re.findall("`+", content)), default=0) + 1)
    return f"{ticks}{language}\n{content}\n{ticks}"


def link(label: str, target: str) -> str:
    """Return a link whose text is Markdown."""
    return f"[{label}]({target})"


def anchor(heading: str) -> str:
    """Return the anchor of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table. The cells are Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace(chr(10), ' ') for cell in line)} |" for line in lines)


def page(*parts: str) -> str:
    """Join the parts that are not empty, separated by empty lines."""
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def prose(words: str, binary: str) -> str:
    """Convert paragraphs of the manifest, in which backquotes mark code.

    A paragraph whose lines are all indented becomes a code block. It is shell code if each line begins with the binary.
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
    """Convert a line or a paragraph, in which backquotes mark code. In a `cell`, vertical bars in code are escaped.

    Flags and words that only programs write become code without backquotes too.
    """
    pieces, end = [], 0
    for found in _CODE.finditer(words):
        pieces += [text(words[end : found.start()]), code(found[1] or found[2], cell=cell)]
        end = found.end()
    return "".join([*pieces, text(words[end:])])
