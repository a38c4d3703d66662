"""Paths through lists, such as `labels[].name`: the value of a field in each item."""

from __future__ import annotations

from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def lookup_in_lists(document: object, paths: Sequence[str]) -> object:
    """Return the value at the first path that has one, or None.

    The value of a path with `[]` is a list: its values in all items.
    """
    for path in paths:
        value = lookup_list(document, path) if "[]" in path else lookup(document, path)
        if value is not None and value != []:
            return value
    return None


def lookup_list(document: object, path: str) -> list[object] | None:
    """Return the values at a path with `[]`, without nulls, or None if the first `[]` is not a list."""
    above = path.partition("[]")[0]
    return list(_values(document, path)) if isinstance(lookup(document, above), list) else None


def _values(document: object, path: str) -> Iterator[object]:
    """Yield the values at a path in every item of its lists, without nulls."""
    above, brackets, below = path.partition("[]")
    found = lookup(document, above)
    if not brackets:
        if found is not None:
            yield found
    elif isinstance(found, list):
        for item in found:
            yield from _values(item, below.removeprefix(".")) if below else [item]
