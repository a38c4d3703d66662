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
    from collections.abc import Iterable, Sequence

MASK = "****"
SHORTEST_SECRET = 4
"""Fewest characters of a secret that is masked. Shorter texts occur everywhere."""
SHORTEST_REST = 8
"""Fewest characters after a prefix that are also masked without the prefix."""

_IN_A_TOKEN = r"A-Za-z0-9_~+/=%.\-"
"""Characters of a bearer token (RFC 6750, section 2.1), plain and percent-encoded."""
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
        self._form_field = rf"(?i)(?:(?<![\w-])|(?<=%5B))((?:{names})(?:\]|%5D)?=)[^\s&\"'\\;,<>]+"

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
        escaped = self._may_hold_escaped(text)
        spell = _spelled if escaped else _literal
        if self._secrets:
            ordered = sorted(self._secrets, key=len, reverse=True)
            text = re.sub("(?i)" + "|".join(map(spell, ordered)), MASK, text)
        if self._prefixes and (escaped or _may_hold(self._prefixes, text)):
            from opentrain_runtime.text.spellings import ESCAPED_IN_A_TOKEN

            names = "|".join(map(spell, self._prefixes))
            text = re.sub(rf"(?i)({names})(?:[{_IN_A_TOKEN}]++|{ESCAPED_IN_A_TOKEN})+", rf"\1{MASK}", text)
        if self._fields and _may_hold(self._fields, text):
            text = re.sub(self._quoted_field, lambda found: f"{found[1]}{found[4] or ''}{MASK}", text)
            text = re.sub(self._form_field, rf"\1{MASK}", text)
        return text

    def mask_field(self, name: str, value: object) -> object:
        """Return the value of a form field, masked if its name or a name in its brackets is that of a secret field."""
        parts = re.split(r"[\[\]]+", name.casefold())
        return self.mask_value(value) if self._fields.isdisjoint(parts) else MASK

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
        from opentrain_runtime.text.spellings import escaped_characters

        return any(found.lower() in ours or found == "\\" for found in escaped_characters(text))


def _may_hold(names: Iterable[str], text: str) -> bool:
    """Return whether one of the names may occur in a text; an expression takes much longer to compile than this."""
    if not text.isascii():
        return True
    plain = text.lower().replace("+", " ")
    return any(name.lower().replace("+", " ") in plain for name in names)


def _literal(text: str) -> str:
    return "".join("[ +]" if character in " +" else re.escape(character) for character in text)


def _spelled(text: str) -> str:
    from opentrain_runtime.text.spellings import spelled

    return spelled(text)
