"""Mask secrets in everything except results.

A secret is found in every spelling: its characters may be plain, in upper or lower case, percent-encoded, an escape of
JSON or Python, or an HTML entity, each at any depth (`_`, `%5F`, `%255F`, `\\u005f`, `&#95;`). The time of every
pattern is linear in the length of the text, for any secret and text: a pattern consumes a long run as a whole, and a
match cannot begin within it.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MASK = "****"
SHORTEST_SECRET = 4
"""Fewest characters of a secret that is masked. Shorter texts occur everywhere."""
SHORTEST_REST = 8
"""Fewest characters after a prefix that are also masked without the prefix."""

_IN_A_TOKEN = r"A-Za-z0-9_~+/=%.\-"
"""Characters of a bearer token (RFC 6750, section 2.1), plain and percent-encoded."""
_TOKEN_HEX = "(?:2[5bdef]|3[0-9d]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])"
"""The same characters as hexadecimal numbers."""
_PERCENT = "%(?:25)*"
_AMPERSAND = "&(?:amp;)*"
_BACKSLASH = rf"(?:\\|{_PERCENT}5c)"
_BACKSLASHES = f"{_BACKSLASH}++"
_ESCAPED_IN_A_TOKEN = (
    rf"{_BACKSLASHES}(?:u00{_TOKEN_HEX}|x{_TOKEN_HEX}|/)|{_AMPERSAND}#(?:x{_TOKEN_HEX}|4[3567]|61|95);"
)
_ESCAPE = (
    rf"(?i)(?:{_PERCENT}|(?<!\\)\\++(?:u00|x)|{_AMPERSAND}#x0*)([0-9a-f]{{2}})"
    rf"|{_AMPERSAND}#0*([0-9]{{1,3}});|{_AMPERSAND}([a-z]{{1,4}});|(?<!\\)\\++([^%&])"
)
_NAMED = {'"': "quot", "&": "amp", "'": "apos", "<": "lt", ">": "gt"}
_SHORT = {"\n": "n", "\t": "t", "\r": "r", "\b": "b", "\f": "f"}
_PASSWORD = r"""(:\\*/\\*/[^\s/?#@:"'<>]*:)[^\s/?#"'<>]*@"""


class Redactor:
    """Masks words with a secret prefix, registered secrets, secret fields, and passwords in URLs."""

    def __init__(self, prefixes: Sequence[str] = (), fields: Sequence[str] = ()) -> None:
        """Store the prefixes of secrets, and the names of JSON and form fields that contain one."""
        self._prefixes = tuple(prefixes)
        self._fields = frozenset(name.casefold() for name in fields)
        self._secrets: set[str] = set()
        names = "|".join(sorted(map(re.escape, fields), key=len, reverse=True))
        self._quoted_field = (
            rf"(?i)(?<!\\)((\\*)([\"'])(?:{names})\2\3\s*(?::|=>?)\s*)"
            rf"(?:(\2\3)(?:[^\"'\\]|(?!\2\3)(?:\\++[\"']?|[\"']))*+|[0-9][\w.+-]*)"
        )
        self._form_field = rf"(?i)(?<![\w-])((?:{names})=)[^\s&\"'\\;,<>]+"

    def learn(self, secret: str) -> None:
        """Register a secret. It is masked in every spelling, and so is the text after its prefix, if it has one."""
        secret = secret.lstrip("\\")  # a match must not begin within a run of them
        if len(secret) < SHORTEST_SECRET:
            return
        self._secrets.add(secret)
        for prefix in self._prefixes:
            rest = secret[len(prefix) :].lstrip("\\")
            if secret.casefold().startswith(prefix.casefold()) and len(rest) >= SHORTEST_REST:
                self._secrets.add(rest)

    def mask(self, text: str) -> str:
        """Return `text` with every secret masked."""
        if "@" in text:
            text = re.sub(_PASSWORD, rf"\1{MASK}@", text)
        spell = _spelled if self._may_hold_escaped(text) else _literal
        if self._secrets:
            ordered = sorted(self._secrets, key=len, reverse=True)
            text = re.sub("(?i)" + "|".join(map(spell, ordered)), MASK, text)
        if self._prefixes:
            names = "|".join(map(spell, self._prefixes))
            text = re.sub(rf"(?i)({names})(?:[{_IN_A_TOKEN}]++|{_ESCAPED_IN_A_TOKEN})+", rf"\1{MASK}", text)
        if self._fields:
            text = re.sub(self._quoted_field, lambda found: f"{found[1]}{found[4] or ''}{MASK}", text)
            text = re.sub(self._form_field, rf"\1{MASK}", text)
        return text

    def mask_value(self, value: object) -> object:
        """Return a JSON value with its texts and keys masked, and all values of secret fields."""
        if isinstance(value, str):
            return self.mask(value)
        if isinstance(value, dict):
            return {
                self.mask(str(key)): MASK
                if str(key).casefold() in self._fields and item is not None
                else self.mask_value(item)
                for key, item in value.items()
            }
        if isinstance(value, list | tuple):
            return [self.mask_value(item) for item in value]
        if value is None or isinstance(value, bool):
            return value
        text = str(getattr(value, "text", value))
        masked = self.mask(text)
        return value if masked == text else masked

    def _may_hold_escaped(self, text: str) -> bool:
        """Return whether a character of a secret is escaped somewhere. Patterns for escapes are slow to compile."""
        if not ("%" in text or "\\" in text or "&" in text):
            return False
        ours = set("".join((*self._secrets, *self._prefixes)).lower())
        if not ours.isdisjoint("\\%&") or any(not character.isascii() for character in ours):
            return True
        return any(found.lower() in ours or found == "\\" for found in _escaped_characters(text))


def _escaped_characters(text: str) -> Iterator[str]:
    """Yield the ASCII characters that are written as an escape."""
    for hexadecimal, decimal, name, itself in (found.groups() for found in re.finditer(_ESCAPE, text)):
        if hexadecimal or decimal:
            yield chr(int(hexadecimal, 16) if hexadecimal else int(decimal))
        elif name:
            yield from (character for character, known in _NAMED.items() if known == name.lower())
        else:
            yield from (c for c, letter in _SHORT.items() if letter == itself)
            if not itself.isalnum():
                yield itself


def _literal(text: str) -> str:
    return "".join("[ +]" if character in " +" else re.escape(character) for character in text)


def _spelled(text: str) -> str:
    """Return the pattern for a text in every spelling."""
    return "".join(_elements(text))


def _elements(text: str) -> Iterator[str]:
    """Yield a pattern for each character. A run of backslashes is one, with those that escape the next character."""
    lead = _BACKSLASH  # one backslash at most, so that a match cannot begin within a run
    for index, character in enumerate(text):
        if character != "\\":
            yield _character(character, lead)
            lead = _BACKSLASHES
        elif text[index - 1] != "\\":
            yield rf"(?:{_BACKSLASH}(?:u005c|x5c)?|{_AMPERSAND}#(?:92|x5c);)++"
            lead = ""


def _character(character: str, lead: str) -> str:
    """Return the pattern for a character; `lead` is that for the backslashes before an escape."""
    cases = sorted({ord(case) for case in (character.lower(), character.upper(), character) if len(case) == 1})
    escaped = f"{lead}(?:{'|'.join(_escapes(character, cases))})"
    percent = "|".join(
        "".join(f"{_PERCENT}{byte:02x}" for byte in chr(case).encode("utf-8", "surrogatepass")) for case in cases
    )
    numbers = "|".join(f"0*{case}|x0*{case:x}" for case in cases)
    entity = f"{_AMPERSAND}(?:#(?:{numbers});" + (f"|{_NAMED[character]};)" if character in _NAMED else ")")
    itself = {"%": _PERCENT, "&": _AMPERSAND, " ": "[ +]", "+": "[ +]"}.get(character) or re.escape(character)
    return f"(?:{itself}|{escaped}|{percent}|{entity})"


def _escapes(character: str, cases: Sequence[int]) -> Iterator[str]:
    """Yield the escapes of a character without the backslash: its numbers, its letter, or the character itself."""
    for case in cases:
        if case > 0xFFFF:
            high, low = divmod(case - 0x10000, 0x400)
            yield rf"u{0xD800 + high:04x}{_BACKSLASHES}u{0xDC00 + low:04x}"
            yield f"U{case:08x}"
        else:
            yield f"u{case:04x}"
        if case < 0x100:
            yield f"x{case:02x}"
    if character in _SHORT:
        yield _SHORT[character]
    elif not character.isalnum():
        yield re.escape(character)
