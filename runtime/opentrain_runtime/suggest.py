"""The nearest real word to a mistyped one."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """The known word that `word` most likely meant, whatever its case, or None if none is near.

    `likeness` is how like it has to be, from 0 to 1.
    """
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), list(folded), n=1, cutoff=likeness)
    return folded[found[0]] if found else None
