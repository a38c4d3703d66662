"""Rows of CSV (RFC 4180, with LF) and of TSV. Values are written as the API sent them."""

from __future__ import annotations

import re

from opentrain_runtime.text.json import compact
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_TSV_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def cells(item: object, paths: Iterable[str]) -> list[str]:
    """Return the values of an item at these paths.

    Null and a missing value are empty. An object or array is compact JSON, and so are the values of a path such as
    `labels[].name`. Raises `JSONTextError` if it is nested too deeply.
    """
    return [_text(_value(item, path)) for path in paths]


def csv_row(values: Iterable[str]) -> str:
    """Return a row of CSV. The standard library quotes a lone CR on some Python versions only."""
    row = ",".join(_quoted(value) for value in values)
    return f"{row or _quoted(row, always=True)}\n"


def tsv_row(values: Iterable[str]) -> str:
    r"""Return a row of TSV, in which `\t`, `\n`, `\r` and `\\` stand for tab, line feed, CR and backslash."""
    return "\t".join(re.sub(r"[\\\t\n\r]", lambda found: _TSV_ESCAPES[found[0]], value) for value in values) + "\n"


FORMATS: Mapping[str, Callable[[Iterable[str]], str]] = {"csv": csv_row, "tsv": tsv_row}
"""Function that writes a row, by format."""


def _value(item: object, path: str) -> object:
    if "[]" not in path:
        return lookup(item, path)
    from opentrain_runtime.text.list_paths import lookup_list

    return lookup_list(item, path)


def _text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else compact(value)


def _quoted(value: str, *, always: bool = False) -> str:
    if not always and not re.search(r'[",\r\n]', value):
        return value
    escaped = value.replace('"', '""')
    return f'"{escaped}"'
