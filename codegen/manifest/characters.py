"""What no text of a manifest may hold: characters that nobody sees, and line breaks where a line is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.manifest.problems import Path

_PARAGRAPHS = ("description", "output")
"""The keys whose text may have several lines."""
_LITERAL = " " * 4
"""What each line of a topic begins with that is kept as it is; to Markdown it is code."""
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, bidi controls, line separators, lone surrogates: they would act on a terminal, or hide what code says."""


def check_texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Problems of every text and every key below `value`, as (where, message)."""
    if isinstance(value, str):
        yield from _text(value, path)
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from check_texts(entry, (*path, index))
    elif isinstance(value, dict):
        for key, entry in value.items():
            inner = (*path, key)
            hidden = _hidden(key, allowed="")
            if hidden is not None:
                yield inner, f"the key holds {hidden}, which nobody sees; take it out"
            yield from check_texts(entry, inner)


def check_topic(text: str) -> Iterator[tuple[int, str]]:
    """Problems of a topic's text, as (line, message)."""
    if not text.strip():
        yield 1, "it is empty; write the text of this topic into it"
        return
    above = ""
    for number, line in enumerate(text.rstrip("\n").split("\n"), start=1):
        problem = _line_of_topic(line, above)
        if problem is not None:
            yield number, problem
        above = line


def _line_of_topic(line: str, above: str) -> str | None:
    """What is wrong with a line. Terminal, man page and Markdown have to agree on which lines are kept as they are."""
    hidden = _hidden(line, allowed="")
    if hidden is not None:
        return f"it holds {hidden}, which nobody sees; take it out"
    if line and not line.strip(" "):
        return "it holds nothing but spaces; leave it empty"
    if not line and not above:
        return "an empty line too many; leave one between two paragraphs"
    if line.startswith(" ") and not line.startswith(_LITERAL):
        return "it is indented by fewer than four spaces; indent it by four to keep it as it is, or not at all"
    if line and above and line.startswith(_LITERAL) != above.startswith(_LITERAL):
        return "indented lines stand in a paragraph of their own; put an empty line before this one"
    return None


def _text(text: str, path: Path) -> Iterator[tuple[Path, str]]:
    paragraphs = bool(path) and path[-1] in _PARAGRAPHS
    hidden = _hidden(text, allowed="\n")
    if hidden is not None:
        yield path, f"it holds {hidden}, which nobody sees; take it out"
    elif "\n" in text and not paragraphs:
        yield path, "it is one line; take the line break out"
    elif text != text.strip() and not paragraphs:
        yield path, "it begins or ends with a space; take that out"


def _hidden(text: str, *, allowed: str) -> str | None:
    found = next((found[0] for found in _HIDDEN.finditer(text) if found[0] not in allowed), None)
    return None if found is None else f"the character U+{ord(found):04X}"
