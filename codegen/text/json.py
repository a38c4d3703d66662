"""JSON for people to read: on one line where it fits, and a number as it was written."""

from __future__ import annotations

import json
from collections.abc import Mapping

WIDTH = 100
"""Columns of a line, as far as the values allow it."""


class Number(float):
    """A number that stays as it was written: 450.50 is no 450.5."""

    written: str

    def __new__(cls, written: str) -> Number:
        made = super().__new__(cls, written)
        made.written = written
        return made


def shown(value: object, indent: int = 0, before: int = 0) -> str:
    """The value as JSON; `before` is how much of its first line is taken already."""
    flat = _flat(value)
    if len(flat) + indent + before <= WIDTH or not isinstance(value, Mapping | list) or not value:
        return flat
    inner = " " * (indent + 2)
    if isinstance(value, Mapping):
        names = [f"{json.dumps(str(name), ensure_ascii=False)}: " for name in value]
        parts = [
            name + shown(entry, indent + 2, len(name) + 1) for name, entry in zip(names, value.values(), strict=True)
        ]
        opened, closed = "{}"
    else:
        parts = [shown(entry, indent + 2, 1) for entry in value]
        opened, closed = "[]"
    lines = f",\n{inner}".join(parts)
    return f"{opened}\n{inner}{lines}\n{' ' * indent}{closed}"


def _flat(value: object) -> str:
    if isinstance(value, Number):
        return value.written
    if isinstance(value, Mapping):
        entries = [f"{json.dumps(str(name), ensure_ascii=False)}: {_flat(entry)}" for name, entry in value.items()]
        return f"{{{', '.join(entries)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flat, value))}]"
    return json.dumps(value, ensure_ascii=False)
