"""Formatted JSON: on one line if it fits, with numbers as written."""

from __future__ import annotations

import json
from collections.abc import Mapping

WIDTH = 100
"""Maximum width of a line, in columns. A single long value may exceed it."""


class Number(float):
    """Number with its text, such as `450.50`.

    The runtime has a similar class. It is not shared, because `codegen.text` must not import the runtime.
    """

    text: str

    def __new__(cls, text: str) -> Number:
        number = super().__new__(cls, text)
        number.text = text
        return number


def format_json(value: object, indent: int = 0, before: int = 0) -> str:
    """Return the value as JSON. `before` is the number of columns already used on its first line."""
    flat = _format_flat(value)
    if len(flat) + indent + before <= WIDTH or not isinstance(value, Mapping | list) or not value:
        return flat
    inner = " " * (indent + 2)
    if isinstance(value, Mapping):
        names = [f"{json.dumps(str(name), ensure_ascii=False)}: " for name in value]
        parts = [
            name + format_json(item, indent + 2, len(name) + 1)
            for name, item in zip(names, value.values(), strict=True)
        ]
        opening, closing = "{}"
    else:
        parts = [format_json(item, indent + 2, 1) for item in value]
        opening, closing = "[]"
    lines = f",\n{inner}".join(parts)
    return f"{opening}\n{inner}{lines}\n{' ' * indent}{closing}"


def _format_flat(value: object) -> str:
    if isinstance(value, Number):
        return value.text
    if isinstance(value, Mapping):
        items = [f"{json.dumps(str(name), ensure_ascii=False)}: {_format_flat(item)}" for name, item in value.items()]
        return f"{{{', '.join(items)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_format_flat, value))}]"
    return json.dumps(value, ensure_ascii=False)
