"""Mask secrets in everything except results.

What is searched for are spellings: a character may stand as it is, in either case, percent-encoded, as an escape of
JSON or Python, or as an HTML entity, each at any depth (`_`, `%5F`, `%255F`, `\\u005f`, `&#95;`). Every pattern is
written so that its time grows linearly with the text, whatever the secret and the text are: a run that may be long is
taken whole, and no match can begin within it.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MASK = "****"
SHORTEST_SECRET = 4
"""Characters of a secret that can be learned; what is shorter occurs in any text."""
SHORTEST_REST = 8
"""Characters behind a prefix that are a secret without it too."""

_IN_A_TOKEN = r"A-Za-z0-9_~+/=%.\-"
"""What a bearer token may hold (RFC 6750, section 2.1), also where it is percent-encoded."""
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
    """Masks what begins like a secret, the secrets it has learned, secret fields, and passwords in URLs."""

    def __init__(self, prefixes: Sequence[str] = (), fields: Sequence[str] = ()) -> None:
        """`prefixes` are what secrets begin with, `fields` the names of JSON and form fields that hold one."""
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
        """Mask this text from now on, in every spelling, and what is behind its prefix if it has one."""
        secret = secret.lstrip("\\")  # a match may not begin within a run of them
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
        escaped = self._may_hold_escaped(text)
        spell = _spelled if escaped else _literal
        if self._secrets:
            ordered = sorted(self._secrets, key=len, reverse=True)
            text = re.sub("(?i)" + "|".join(map(spell, ordered)), MASK, text)
        if self._prefixes and (escaped or _may_hold(self._prefixes, text)):
            names = "|".join(map(spell, self._prefixes))
            text = re.sub(rf"(?i)({names})(?:[{_IN_A_TOKEN}]++|{_ESCAPED_IN_A_TOKEN})+", rf"\1{MASK}", text)
        if self._fields and _may_hold(self._fields, text):
            text = re.sub(self._quoted_field, lambda found: f"{found[1]}{found[4] or ''}{MASK}", text)
            text = re.sub(self._form_field, rf"\1{MASK}", text)
        return text

    def mask_value(self, value: object) -> object:
        """Return a JSON value with its texts and keys masked, and the values of secret fields whatever they are."""
        if isinstance(value, str):
            return self.mask(value)
        if isinstance(value, dict):
            return {
                self.mask(str(key)): MASK
                if str(key).casefold() in self._fields and entry is not None
                else self.mask_value(entry)
                for key, entry in value.items()
            }
        if isinstance(value, list | tuple):
            return [self.mask_value(entry) for entry in value]
        if value is None or isinstance(value, bool):
            return value
        text = str(getattr(value, "text", value))
        masked = self.mask(text)
        return value if masked == text else masked

    def _may_hold_escaped(self, text: str) -> bool:
        """Return whether a character of a secret is escaped somewhere; expressions for that take long to compile."""
        if not ("%" in text or "\\" in text or "&" in text):
            return False
        ours = set("".join((*self._secrets, *self._prefixes)).lower())
        if not ours.isdisjoint("\\%&") or any(not character.isascii() for character in ours):
            return True
        return any(found.lower() in ours or found == "\\" for found in _escaped_characters(text))


def _may_hold(names: Iterable[str], text: str) -> bool:
    """Return whether one of the names may occur in a text; an expression takes much longer to compile than this."""
    if not text.isascii():
        return True
    plain = text.lower().replace("+", " ")
    return any(name.lower().replace("+", " ") in plain for name in names)


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
    """Return the expression for a text in every spelling."""
    return "".join(_elements(text))


def _elements(text: str) -> Iterator[str]:
    """Yield an expression for each character; a run of backslashes is one, with those that escape what follows it."""
    lead = _BACKSLASH  # a match may begin with one backslash, so that no other can begin within its run
    for index, character in enumerate(text):
        if character != "\\":
            yield _character(character, lead)
            lead = _BACKSLASHES
        elif text[index - 1] != "\\":
            yield rf"(?:{_BACKSLASH}(?:u005c|x5c)?|{_AMPERSAND}#(?:92|x5c);)++"
            lead = ""


def _character(character: str, lead: str) -> str:
    """Return the expression for a character; `lead` is that for the backslashes before an escape."""
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
    """Yield what may follow a backslash for a character: its numbers, its letter, or the character itself."""
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
