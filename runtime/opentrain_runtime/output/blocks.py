"""Blocks of a rendered view: lines, next steps, values, tables and conversations. They are safe for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Toned(str):
    """A word with a tone (`good`, `pending` or `bad`), which sets its color on a terminal."""

    tone: str

    def __new__(cls, text: str, tone: str) -> Toned:
        word = super().__new__(cls, text)
        word.tone = tone
        return word


class Line(NamedTuple):
    """A separate line. With `success`, it says that a write succeeded."""

    text: str
    success: bool = False


class NextStep(NamedTuple):
    """The next step: a text, and the command on a line of its own."""

    says: str
    command: str


class FieldRows(NamedTuple):
    """Labels and their values; a value may have several lines."""

    rows: Sequence[tuple[str, str]]


class TableRows(NamedTuple):
    """A table: title or None, column headings, rows."""

    title: str | None
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


class MessageList(NamedTuple):
    """A conversation: title or None, and for each turn its speaker, time (may be empty) and text."""

    title: str | None
    turns: Sequence[tuple[str, str, str]]


OutputBlock = Line | NextStep | FieldRows | TableRows | MessageList
