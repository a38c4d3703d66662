"""Values of a manifest that the document does not state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Values = dict[str, Any]
"""Values of a manifest by key. A value may be a `Guess`."""


@dataclass(frozen=True)
class Guess:
    """Value that was guessed. The manifest marks its line with a comment."""

    value: Any


def plain(value: Any) -> Any:
    """Return a value in which each guess is replaced by what was guessed."""
    if isinstance(value, Guess):
        return plain(value.value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def holds_guess(value: Any) -> bool:
    """Return whether a value is a guess, or has one in it."""
    if isinstance(value, Guess):
        return True
    if isinstance(value, dict):
        return any(map(holds_guess, value.values()))
    return isinstance(value, list) and any(map(holds_guess, value))
