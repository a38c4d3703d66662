"""Declaration of views: the blocks that represent a response for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Condition = Mapping[str, str | None]
"""The required value by path; None for any value that is not empty."""


class Cell(NamedTuple):
    """One value of a row."""

    paths: Sequence[str] = ()
    """Its possible places; the first path that has a value is used."""
    format: str = "text"
    """Its format: a name of `formats.FORMATS`."""
    handler: str | None = None
    """Dotted name of a function that returns the text instead, from the row and the product."""


class Says(NamedTuple):
    """A line of text; left out if the response lacks a value that it needs."""

    text: str
    """The line, with `{path}` for values of the response."""
    when: Condition | None = None
    unless: Condition | None = None
    success: bool = False
    """True if it says that a write succeeded; a terminal shows a tick."""


class Fields(NamedTuple):
    """Labeled values of one object; missing ones are left out."""

    cells: Mapping[str, Cell]
    """The values, by label."""
    of: str = "."
    """Path of the object."""
    when: Condition | None = None
    unless: Condition | None = None


class Table(NamedTuple):
    """A list as a table, one row per item."""

    items: str
    """Path of the list."""
    columns: Mapping[str, Cell]
    """The values of a row, by heading."""
    title: str | None = None
    empty: str | None = None
    """Text for an empty list."""
    when: Condition | None = None
    unless: Condition | None = None


class Conversation(NamedTuple):
    """A list as a conversation."""

    turns: str
    """Path of the list."""
    who: Cell
    when_said: Cell
    said: Cell
    title: str | None = None
    empty: str | None = None
    """Text for an empty list."""
    when: Condition | None = None
    unless: Condition | None = None


class Next(NamedTuple):
    """The next command; left out if the response lacks a value that it needs."""

    run: str
    """The command, with `{path}` for values of the response."""
    says: str
    when: Condition | None = None
    unless: Condition | None = None


class Custom(NamedTuple):
    """Output of a handler."""

    handler: str
    """Dotted name of the function that creates it from the whole response."""
    when: Condition | None = None
    unless: Condition | None = None


Block = Says | Fields | Table | Conversation | Next | Custom
View = Sequence[Block]
