"""Secrets out of every text that is no result."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

MASK = "****"


class Redactor:
    """Masks what begins like a secret, and the secrets it has been told of."""

    def __init__(self, prefixes: Sequence[str]) -> None:
        self._known: set[str] = set()
        names = "|".join(re.escape(prefix) for prefix in prefixes)
        self._pattern = re.compile(rf"({names})[A-Za-z0-9_\-]+") if prefixes else None

    def learn(self, secret: str) -> None:
        """Mask this text from now on, whatever it begins with."""
        if len(secret) >= 4:
            self._known.add(secret)

    def mask(self, text: str) -> str:
        """`text` with every secret masked."""
        for secret in sorted(self._known, key=len, reverse=True):
            text = text.replace(secret, MASK)
        return self._pattern.sub(rf"\1{MASK}", text) if self._pattern else text
