"""Blocks of a rendered view: lines, labeled values, tables and conversations. Their texts are safe for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

NOT_THERE = "-"
"""Text of a cell without a value."""


class Toned(str):
    """A word with a tone, which sets its color on a terminal."""

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
    """A separate line."""

    text: str


class FieldRows(NamedTuple):
    """Labels and their values; a value may have several lines."""

    rows: Sequence[tuple[str, str]]


class TableRows(NamedTuple):
    """A table: title or None, column headings, rows. The other fields are those of the declared table."""

    title: str | None
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    flexible: str | None = None
    priority: Sequence[str] = ()
    wrap: bool = False


class MessageList(NamedTuple):
    """A conversation: title or None, and for each turn its speaker, time (may be empty) and text."""

    title: str | None
    turns: Sequence[tuple[str, str, str]]


OutputBlock = Line | FieldRows | TableRows | MessageList
