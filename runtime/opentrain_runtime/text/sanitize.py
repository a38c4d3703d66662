"""Escape control characters in text from the API, so that it is safe for a terminal."""

from __future__ import annotations

import re

# Controls (also line breaks and tabs), bidi controls, line and paragraph separators, lone surrogates. None of them is
# printable. `str.isprintable` is fast, so the pattern is compiled only for a text with other characters.
HARMFUL = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_HARMFUL_IN_LINES = HARMFUL.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f")


QUOTES = "\"'`\u2018\u2019\u201c\u201d"


def in_quotes(text: str) -> bool:
    """Return whether a text is in quotes, like a value that was copied from a .env file or a document."""
    return text[:1] in QUOTES and text[-1:] in QUOTES and text != ""


def one_line(text: str) -> str:
    """Return a text as one line: white-space controls become spaces, other harmful characters become \\uXXXX."""
    if text.isprintable():
        return text
    return re.sub(HARMFUL, lambda found: " " if found[0] in "\t\n\r\x0b\x0c\x85\u2028\u2029" else _escaped(found), text)


def lines(text: str) -> str:
    """Return a text with its line breaks and tabs; other harmful characters become \\uXXXX."""
    return text if text.isprintable() else re.sub(_HARMFUL_IN_LINES, _escaped, text.replace("\r\n", "\n"))


def sentence(message: str) -> str:
    """Return a message with a capital letter at its beginning."""
    return message[:1].upper() + message[1:]


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
