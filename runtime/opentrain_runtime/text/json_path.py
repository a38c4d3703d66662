"""Dotted paths into JSON documents, and texts with such paths in braces."""

from __future__ import annotations

import re

from opentrain_runtime.text.json import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


_PLACE = r"\{([\w.-]+)\}"


class WithArguments(dict[str, object]):
    """Response with a further field, `arguments`. The path `.` is the response alone."""

    __slots__ = ("response",)

    def __init__(self, response: dict[str, object], arguments: Mapping[str, object]) -> None:
        super().__init__(response)
        self["arguments"] = arguments
        self.response = response


def lookup(document: object, *paths: str) -> object:
    """Return the value at the first path that has one; None if there is none.

    `.` is the document itself. In a list, a number is the index of an item.
    """
    for path in paths:
        value = document.response if path == "." and isinstance(document, WithArguments) else document
        for name in () if path == "." else path.split("."):
            if isinstance(value, list):
                value = value[int(name)] if name.isdigit() and int(name) < len(value) else None
            else:
                value = value.get(name) if isinstance(value, dict) else None
        if value is not None:
            return value
    return None


def holds(condition: Mapping[str, str | Sequence[str] | None], document: object) -> bool:
    """Return whether every path has the required value, or one of several; None requires any that is not empty."""
    for path, wanted in condition.items():
        value = lookup(document, path)
        if not value if wanted is None else value not in ([wanted] if isinstance(wanted, str) else wanted):
            return False
    return True


def applies(
    when: Mapping[str, str | Sequence[str] | None] | None,
    unless: Mapping[str, str | Sequence[str] | None] | None,
    document: object,
) -> bool:
    """Return whether `when`, if given, is true and `unless`, if given, is not."""
    return (when is None or holds(when, document)) and not (unless is not None and holds(unless, document))


def fill(template: str, document: object, *, show: Callable[[str], str] = str, missing: str = "") -> str:
    """Return a template with each `{path}` replaced by its value. `show` formats it; lists are joined by commas."""

    def replace(found: re.Match[str]) -> str:
        value = lookup(document, found[1])
        if isinstance(value, list):
            return ", ".join(show(_words(item)) for item in value)
        return missing if value is None else show(_words(value))

    return re.sub(_PLACE, replace, template)


def _words(value: object) -> str:
    return value if isinstance(value, str) else shown(value)


def paths_in(template: str) -> list[str]:
    """Return the paths in the braces of a template."""
    return re.findall(_PLACE, template)
