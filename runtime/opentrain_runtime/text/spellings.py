"""Patterns that match a text in every spelling: escaped for a URL, JSON, Python or HTML, at any depth."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PERCENT = "%(?:25)*"
AMPERSAND = "&(?:amp;)*"
BACKSLASH = rf"(?:\\|{PERCENT}5c)"
BACKSLASHES = f"{BACKSLASH}++"
NAMED = {'"': "quot", "&": "amp", "'": "apos", "<": "lt", ">": "gt"}
SHORT = {"\n": "n", "\t": "t", "\r": "r", "\b": "b", "\f": "f"}
_TOKEN_HEX = "(?:2[5bdef]|3[0-9d]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])"
"""Characters of a bearer token (RFC 6750, section 2.1) as hexadecimal numbers."""
ESCAPED_IN_A_TOKEN = rf"{BACKSLASHES}(?:u00{_TOKEN_HEX}|x{_TOKEN_HEX}|/)|{AMPERSAND}#(?:x{_TOKEN_HEX}|4[3567]|61|95);"
ESCAPE = (
    rf"(?i)(?:{PERCENT}|(?<!\\)\\++(?:u00|x)|{AMPERSAND}#x0*)([0-9a-f]{{2}})"
    rf"|{AMPERSAND}#0*([0-9]{{1,3}});|{AMPERSAND}([a-z]{{1,4}});|(?<!\\)\\++([^%&])"
)
"""An escaped character: its hexadecimal number, its decimal number, its name or itself."""


def escaped_characters(text: str) -> Iterator[str]:
    """Yield the ASCII characters that are written as escapes."""
    for hexadecimal, decimal, name, itself in (found.groups() for found in re.finditer(ESCAPE, text)):
        if hexadecimal or decimal:
            yield chr(int(hexadecimal, 16) if hexadecimal else int(decimal))
        elif name:
            yield from (character for character, known in NAMED.items() if known == name.lower())
        else:
            yield from (c for c, letter in SHORT.items() if letter == itself)
            if not itself.isalnum():
                yield itself


def spelled(text: str) -> str:
    """Return the pattern for a text in every spelling."""
    return "".join(_elements(text))


def _elements(text: str) -> Iterator[str]:
    """Yield a pattern for each character. A run of backslashes is one, with those that escape the next character."""
    lead = BACKSLASH  # one backslash at most, so that a match cannot begin within a run
    for index, character in enumerate(text):
        if character != "\\":
            yield _character(character, lead)
            lead = BACKSLASHES
        elif text[index - 1] != "\\":
            yield rf"(?:{BACKSLASH}(?:u005c|x5c)?|{AMPERSAND}#(?:92|x5c);)++"
            lead = ""


def _character(character: str, lead: str) -> str:
    """Return the pattern for a character; `lead` is that for the backslashes before an escape."""
    cases = sorted({ord(case) for case in (character.lower(), character.upper(), character) if len(case) == 1})
    escaped = f"{lead}(?:{'|'.join(_escapes(character, cases))})"
    percent = "|".join(
        "".join(f"{PERCENT}{byte:02x}" for byte in chr(case).encode("utf-8", "surrogatepass")) for case in cases
    )
    numbers = "|".join(f"0*{case}|x0*{case:x}" for case in cases)
    entity = f"{AMPERSAND}(?:#(?:{numbers});" + (f"|{NAMED[character]};)" if character in NAMED else ")")
    itself = {"%": PERCENT, "&": AMPERSAND, " ": "[ +]", "+": "[ +]"}.get(character) or re.escape(character)
    return f"(?:{itself}|{escaped}|{percent}|{entity})"


def _escapes(character: str, cases: Sequence[int]) -> Iterator[str]:
    """Yield the escapes of a character without the backslash: its numbers, its letter, or the character itself."""
    for case in cases:
        if case > 0xFFFF:
            high, low = divmod(case - 0x10000, 0x400)
            yield rf"u{0xD800 + high:04x}{BACKSLASHES}u{0xDC00 + low:04x}"
            yield f"U{case:08x}"
        else:
            yield f"u{case:04x}"
        if case < 0x100:
            yield f"x{case:02x}"
    if character in SHORT:
        yield SHORT[character]
    elif not character.isalnum():
        yield re.escape(character)
