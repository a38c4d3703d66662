"""What is drawn: lines, labelled values and tables, already words and harmless, in the order they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Line(NamedTuple):
    """A line of its own."""

    text: str


class Values(NamedTuple):
    """Labels and their values."""

    rows: Sequence[tuple[str, str]]


class Grid(NamedTuple):
    """A table: its title or None, its column heads, its rows."""

    title: str | None
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


Part = Line | Values | Grid
