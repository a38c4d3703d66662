"""A manifest as YAML text: short mappings on one line, guesses with a comment, lines of at most 120 characters.

PyYAML writes no comments, and ruamel.yaml needs a minute for a thousand commands.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from codegen.openapi.guesses import Guess, Values, holds_guess, plain

WIDTH = 120
"""Longest line, in characters."""
MARK = "# guessed"
"""Comment on the line of a guess."""
_BLOCKS = ("groups", "commands", "flags", "views", "product", "api", "services", "pages", "credentials", "topics")
"""Keys whose mappings are written on several lines even if they are short."""
_PLAIN = re.compile(r"[A-Za-z_/(\u00c0-\uffff][^\x00-\x1f\x7f\u2028\u2029\ufeff]*|[0-9]+[A-Za-z_/-][\w./-]*")
_WORDS = ("true", "false", "null")
"""Words that are not text."""


def to_yaml(values: Values, comments: Sequence[str] = ()) -> str:
    """Return the text of a manifest, with comments above it. They are wrapped."""
    head: list[str] = []
    for comment in comments:
        head += textwrap.wrap(comment, WIDTH, initial_indent="# ", subsequent_indent="#   ") or ["#"]
    return "\n".join([*head, *_mapping(values, 0)]) + "\n"


def key_lines(key: str, value: Any, indent: int) -> list[str]:
    """Return the lines of a key and its value, after `indent` spaces."""
    return list(_key_lines(key, value, indent))


def scalar(value: Any, *, flow: bool = False) -> str:
    """Return a text, number, boolean or null on one line. `flow` is for one in braces or brackets."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = str(value)
    needs_quotes = (
        not _PLAIN.fullmatch(text)
        or text != text.strip()
        or ": " in text
        or " #" in text
        or text.endswith(":")
        or text.lower() in _WORDS
        or re.fullmatch(r"[0-9.]+[eE_][0-9_]*", text)
        or (flow and any(character in text for character in ",[]{}?"))
    )
    return "'" + text.replace("'", "''") + "'" if needs_quotes else text


def _flow(value: Any) -> str:
    """Return a value on one line."""
    value = plain(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, flow=True)}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value, flow=True)


def _mapping(values: Values, indent: int) -> Iterator[str]:
    for key, value in values.items():
        yield from _key_lines(key, value, indent)


def _key_lines(key: str, value: Any, indent: int) -> Iterator[str]:
    mark = f"  {MARK}" if holds_guess(value) else ""
    head = f"{' ' * indent}{scalar(key)}:"
    inner = value.value if isinstance(value, Guess) else value
    if isinstance(inner, str) and ("\n" in inner or len(head) + len(scalar(inner)) + 1 + len(mark) > WIDTH):
        yield from _long_text(head, inner, indent, mark)
        return
    if not isinstance(inner, dict | list) or not inner:
        yield f"{head} {_flow(inner) if isinstance(inner, dict | list) else scalar(inner)}{mark}"
        return
    line = f"{head} {_flow(inner)}{mark}"
    if len(line) <= WIDTH and "\n" not in line and not (key in _BLOCKS and isinstance(inner, dict)):
        yield line
        return
    head_mark = mark if isinstance(value, Guess) else ""
    if isinstance(inner, dict):
        yield f"{head}{head_mark}"
        yield from _mapping(inner, indent + 2)
    elif any(isinstance(plain(item), dict | list) for item in inner):
        yield f"{head}{head_mark}"
        for item in inner:
            yield from _item(item, indent + 2)
    else:
        yield from _long_list(f"{head} [", [scalar(item, flow=True) for item in plain(inner)], indent + 2, mark)


def _item(item: Any, indent: int) -> Iterator[str]:
    """Yield the lines of a mapping or a text in a list."""
    mark = f"  {MARK}" if holds_guess(item) else ""
    line = f"{' ' * indent}- {_flow(item)}{mark}"
    inner = item.value if isinstance(item, Guess) else item
    if len(line) <= WIDTH or not isinstance(inner, dict):
        yield line
        return
    first, *rest = _mapping(inner, indent + 2)
    yield f"{' ' * indent}- {first.lstrip()}"
    yield from rest


def _long_list(head: str, items: list[str], indent: int, mark: str) -> Iterator[str]:
    line = head
    for index, item in enumerate(items):
        part = item + ("]" if index == len(items) - 1 else ",")
        if len(line) + len(part) + len(mark) + 1 > WIDTH and line.strip():
            yield line.rstrip()
            line = " " * indent
        line += part if line.endswith("[") or not line.strip() else f" {part}"
    yield line + mark


def _long_text(head: str, text: str, indent: int, mark: str) -> Iterator[str]:
    """Yield a text that does not fit its line. Paragraphs are separated by empty lines."""
    yield f"{head} |-{mark}" if "\n" in text else f"{head} >-{mark}"
    for index, paragraph in enumerate(text.split("\n\n")):
        if index:
            yield ""
        for line in textwrap.wrap(paragraph, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False):
            yield " " * (indent + 2) + line
