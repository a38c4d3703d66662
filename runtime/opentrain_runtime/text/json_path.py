"""Dotted paths into JSON documents, and texts with such paths in braces."""

from __future__ import annotations

import re

from opentrain_runtime.text.json import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


_PLACE = r"\{([\w.-]+)\}"


def lookup(document: object, *paths: str) -> object:
    """The value at the first of the paths that holds one; None if none does. `.` is the document itself."""
    for path in paths:
        value = document
        for name in () if path == "." else path.split("."):
            value = value.get(name) if isinstance(value, dict) else None
        if value is not None:
            return value
    return None


def fill(template: str, document: object, *, show: Callable[[str], str] = str, missing: str = "") -> str:
    """`template` with each `{path}` replaced by what stands there, lists joined by commas; `show` writes each."""

    def replace(found: re.Match[str]) -> str:
        value = lookup(document, found[1])
        if isinstance(value, list):
            return ", ".join(show(_words(entry)) for entry in value)
        return missing if value is None else show(_words(value))

    return re.sub(_PLACE, replace, template)


def _words(value: object) -> str:
    return value if isinstance(value, str) else shown(value)


def paths_in(template: str) -> list[str]:
    """The paths that stand in the braces of a template."""
    return re.findall(_PLACE, template)
