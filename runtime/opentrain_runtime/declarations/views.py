"""What people are shown of an answer: the blocks of a view, as generated code declares them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Condition = Mapping[str, str | None]
"""Dotted paths and the value each must have; None asks only that there is something there."""


class Cell(NamedTuple):
    """One value: where it may stand, the first place that holds it counting, and how it is written.

    `format` is a name of `formats.FORMATS`. `handler` names code that makes the text from the whole row instead.
    """

    paths: Sequence[str] = ()
    format: str = "text"
    handler: str | None = None


class Says(NamedTuple):
    """A line of text with `{path}`s in it."""

    text: str
    when: Condition | None = None
    unless: Condition | None = None


class Fields(NamedTuple):
    """Labelled values of the object at `of`; what is not there is left out."""

    cells: Mapping[str, Cell]
    of: str = "."
    when: Condition | None = None
    unless: Condition | None = None


class Table(NamedTuple):
    """The list at `items`, a row each; `empty` is said where there is none."""

    items: str
    columns: Mapping[str, Cell]
    title: str | None = None
    empty: str | None = None
    when: Condition | None = None
    unless: Condition | None = None


class Conversation(NamedTuple):
    """The list at `turns` as a conversation: who spoke, when, and what was said."""

    turns: str
    who: Cell
    when_said: Cell
    said: Cell
    title: str | None = None
    empty: str | None = None
    when: Condition | None = None
    unless: Condition | None = None


class Next(NamedTuple):
    """The command to go on with; it is left out where the answer lacks a value that it needs."""

    run: str
    says: str
    when: Condition | None = None
    unless: Condition | None = None


class Custom(NamedTuple):
    """Blocks made by a handler from the whole answer."""

    handler: str
    when: Condition | None = None
    unless: Condition | None = None


Block = Says | Fields | Table | Conversation | Next | Custom
View = Sequence[Block]
