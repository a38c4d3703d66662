"""Markdown files as GitHub reads them: their anchors, links and blocks of code."""

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
    """What is in a file; a block of code is its language and its lines."""

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
    """As GitHub makes it: small letters, nothing but words, spaces and dashes, dashes for spaces."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def plain(tokens: list[Token]) -> str:
    """The words that a reader sees, a line break as it is."""
    return "".join(_words(tokens))


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.children is not None:
            yield from _words(token.children)
        else:
            yield token.content
