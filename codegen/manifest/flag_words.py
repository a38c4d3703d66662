"""Words of flags: help that only repeats the name, and names that mean a secret."""

from __future__ import annotations

import re

_EMPTY = frozenset(("the", "a", "an", "of", "for", "to", "is", "value", "given", "specify", "specifies", "set"))
_SECRET = re.compile(r"(^|-)(token|secret|password|passphrase|api-key|private-key)$")
_CURSORS = ("page-token", "next-token", "continuation-token", "sync-token")
"""Ends of the names of cursors. A cursor is not a secret."""


def repeats_name(text: str, name: str, value: str) -> bool:
    """Return whether help has no word but those of a flag's name and of the name of its value."""
    known = {*name.split("-"), value.lower()}
    return set(re.findall(r"\w+", text.lower())) - _EMPTY <= known


def means_secret(name: str) -> bool:
    """Return whether the name of a flag means a token, secret or password."""
    return _SECRET.search(name) is not None and not name.endswith(_CURSORS)
