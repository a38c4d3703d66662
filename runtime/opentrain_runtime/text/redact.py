"""Secrets out of every text that is no result."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

MASK = "****"
_IN_A_TOKEN = r"A-Za-z0-9_~+/=%.\-"
"""What a bearer token may hold (RFC 6750, section 2.1), also where it is percent-encoded."""


class Redactor:
    """Masks what begins like a secret, and the secrets it has been told of."""

    def __init__(self, prefixes: Sequence[str]) -> None:
        self._known: set[str] = set()  # as regular expressions
        names = "|".join(re.escape(prefix) for prefix in prefixes)
        self._pattern = rf"({names})[{_IN_A_TOKEN}]+" if prefixes else None

    def learn(self, secret: str) -> None:
        """Mask this text from now on, whatever it begins with, also as it stands in a URL or, however deep, in JSON."""
        if len(secret) >= 4:
            from urllib.parse import quote, quote_plus

            in_json = {"\\": r"\\+", '"': r'\\*"'}
            self._known.add("".join(in_json.get(character) or re.escape(character) for character in secret))
            self._known |= {re.escape(quote(secret, safe="")), re.escape(quote_plus(secret))}

    def mask(self, text: str) -> str:
        """`text` with every secret masked."""
        if self._known:
            text = re.sub("|".join(sorted(self._known, key=len, reverse=True)), MASK, text)
        return re.sub(self._pattern, rf"\1{MASK}", text) if self._pattern else text
