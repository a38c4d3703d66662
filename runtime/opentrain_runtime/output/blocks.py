"""What is drawn: lines, labelled values, tables and conversations, already words and harmless, in the order shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Toned(str):
    """A word that means something good, bad or pending; on a terminal it has the colour of its tone."""

    tone: str

    def __new__(cls, text: str, tone: str) -> Toned:
        word = super().__new__(cls, text)
        word.tone = tone
        return word


class Line(NamedTuple):
    """A line of its own."""

    text: str


class FieldRows(NamedTuple):
    """Labels and their values; a value may have several lines."""

    rows: Sequence[tuple[str, str]]


class TableRows(NamedTuple):
    """A table: its title or None, its column heads, its rows."""

    title: str | None
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


class MessageList(NamedTuple):
    """A conversation: its title or None, and for each turn who spoke, when (or nothing), and what was said."""

    title: str | None
    turns: Sequence[tuple[str, str, str]]


OutputBlock = Line | FieldRows | TableRows | MessageList
