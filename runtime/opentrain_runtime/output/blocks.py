"""What is drawn: lines, labelled values, tables and conversations, already words and harmless, in the order shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

NOT_THERE = "-"
"""Text of a cell without a value."""


class Toned(str):
    """A word that means something good, bad or pending; on a terminal it has the color of its tone."""

    tone: str

    def __new__(cls, text: str, tone: str) -> Toned:
        word = super().__new__(cls, text)
        word.tone = tone
        return word


class Amount(str):
    """A number or a sum of money. A table on a terminal aligns a column of them on the decimal point."""

    __slots__ = ()


class Moment(str):
    """A point in time. A table on a terminal shows it relative to now if its columns do not fit otherwise."""

    iso: str
    """The same in ISO 8601, with its zone."""

    def __new__(cls, text: str, iso: str) -> Moment:
        moment = super().__new__(cls, text)
        moment.iso = iso
        return moment


class Line(NamedTuple):
    """A line of its own."""

    text: str


class FieldRows(NamedTuple):
    """Labels and their values; a value may have several lines."""

    rows: Sequence[tuple[str, str]]


class TableRows(NamedTuple):
    """A table: its title or None, its column heads, its rows. The other fields are those of the declared table."""

    title: str | None
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    flexible: str | None = None
    priority: Sequence[str] = ()
    wrap: bool = False


class MessageList(NamedTuple):
    """A conversation: its title or None, and for each turn who spoke, when (or nothing), and what was said."""

    title: str | None
    turns: Sequence[tuple[str, str, str]]


OutputBlock = Line | FieldRows | TableRows | MessageList
