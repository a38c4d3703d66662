"""Blocks of a rendered view: lines, next steps, labeled values and lists. Their texts are safe for a terminal."""

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


class Assembled(str):
    """A text of several parts, some of which have a tone."""

    parts: Sequence[str]

    def __new__(cls, parts: Sequence[str]) -> Assembled:
        text = super().__new__(cls, "".join(parts))
        text.parts = parts
        return text


class Line(NamedTuple):
    """A separate line, which a narrow terminal shows on several lines unless it is `whole`.

    With `success`, it says that a write succeeded.
    """

    text: str
    whole: bool = False
    success: bool = False


class NextStep(NamedTuple):
    """The next step: its purpose, and the command on a line of its own."""

    says: str
    command: str


class FieldRows(NamedTuple):
    """Labels and their values, below a title or None; a value may have several lines."""

    rows: Sequence[tuple[str, str]]
    title: str | None = None


class TextLines(NamedTuple):
    """A long text, below a title or None."""

    text: str
    title: str | None = None


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


OutputBlock = Line | NextStep | FieldRows | TextLines | TableRows | MessageList


def apart(before: OutputBlock, block: OutputBlock) -> bool:
    """Return whether a blank line separates two blocks: around a list and a titled block, and before a command.

    An empty line separates by itself.
    """
    if isinstance(block, Line) and not block.text:
        return False
    if isinstance(block, NextStep):
        return not isinstance(before, Line | NextStep)
    return _stands_alone(before) or _stands_alone(block)


def _stands_alone(block: OutputBlock) -> bool:
    titled = isinstance(block, FieldRows) and block.title is not None
    return titled or isinstance(block, TextLines | TableRows | MessageList)
