"""Markdown files as GitHub reads them: anchors, links and code blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

READER = MarkdownIt("commonmark").enable("table")


@dataclass
class Document:
    """Content of a file. A code block is its language and its lines."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    blocks: list[tuple[str, str]] = field(default_factory=list)


@cache
def read(file: Path) -> Document:
    """Read a file."""
    return _document(READER.parse(file.read_text(encoding="utf-8")))


def _document(tokens: list[Token]) -> Document:
    found = Document()
    seen: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            anchor = _anchor(plain([tokens[index + 1]]))
            count = seen.get(anchor, 0)
            seen[anchor] = count + 1
            found.anchors.add(f"{anchor}-{count}" if count else anchor)
        elif token.type == "fence":
            found.blocks.append((token.info, token.content))
        for inner in token.children or ():
            if inner.type in ("link_open", "image"):
                found.links.append(str(inner.attrs.get("href") or inner.attrs.get("src")))
    return found


def _anchor(heading: str) -> str:
    """Return the anchor of a heading as GitHub makes it: lower case, words and dashes only, dashes for spaces."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def plain(tokens: list[Token]) -> str:
    """Return the words that a reader sees, with line breaks."""
    return "".join(_words(tokens))


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.children is not None:
            yield from _words(token.children)
        else:
            yield token.content
