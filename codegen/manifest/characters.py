"""Checks of the characters of texts, keys and topics: no hidden characters, no line breaks in one-line texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.manifest.problems import Path, PathProblem

_PARAGRAPHS = ("description", "output")
"""Keys whose text may have several lines."""
_LITERAL = " " * 4
"""Prefix of the literal lines of a topic. In Markdown they are code."""
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, bidi controls, line separators and lone surrogates. They control a terminal or hide code."""


def check_characters(value: object, path: Path = ()) -> Iterator[PathProblem]:
    """Yield a problem for each invalid character of the texts and keys below `value`."""
    if isinstance(value, str):
        yield from _check_text(value, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from check_characters(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            inner = (*path, key)
            hidden = _hidden_character(key, allowed="")
            if hidden is not None:
                yield inner, f"the key contains {hidden}; remove it"
            yield from check_characters(item, inner)


def check_topic(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and message of each problem of a topic's text."""
    if not text.strip():
        yield 1, "the file is empty; write the text of the topic"
        return
    above = ""
    for number, line in enumerate(text.rstrip("\n").split("\n"), start=1):
        problem = _check_topic_line(line, above)
        if problem is not None:
            yield number, problem
        above = line


def _check_topic_line(line: str, above: str) -> str | None:
    """Return the problem of a line. Terminal, man page and Markdown must agree on which lines are literal."""
    hidden = _hidden_character(line, allowed="")
    if hidden is not None:
        return f"the line contains {hidden}; remove it"
    if line and not line.strip(" "):
        return "the line has only spaces; remove them"
    if not line and not above:
        return "extra empty line; remove it"
    if line.startswith(" ") and not line.startswith(_LITERAL):
        return "indented by fewer than four spaces; indent by four for literal text, or not at all"
    if line and above and line.startswith(_LITERAL) != above.startswith(_LITERAL):
        return "indented and unindented lines in one paragraph; add an empty line before this line"
    return None


def _check_text(text: str, path: Path) -> Iterator[PathProblem]:
    paragraphs = bool(path) and path[-1] in _PARAGRAPHS
    hidden = _hidden_character(text, allowed="\n")
    if hidden is not None:
        yield path, f"the text contains {hidden}; remove it"
    elif "\n" in text and not paragraphs:
        yield path, "must be one line; remove the line break"
    elif text != text.strip() and not paragraphs:
        yield path, "begins or ends with a space; remove it"


def _hidden_character(text: str, *, allowed: str) -> str | None:
    found = next((found[0] for found in _HIDDEN.finditer(text) if found[0] not in allowed), None)
    return None if found is None else f"the hidden character U+{ord(found):04X}"
