"""Declaration of views: the blocks that represent a response for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Condition = Mapping[str, str | Sequence[str] | None]
"""The required value by path: a text, one of several texts, or None for any value that is not empty."""


class Cell(NamedTuple):
    """One value of a row."""

    paths: Sequence[str] = ()
    """Its possible places; the first path that has a value is used."""
    format: str = "text"
    """Its format: a name of `formats.FORMATS`."""
    handler: str | None = None
    """Dotted name of a function that returns the text instead, from the row and the product."""
    sentences: Sequence[str] = ()
    """Templates of the text instead; the first one whose values are all there is used."""
    unless_same: str | None = None
    """Path of a value of the row; the cell is left out if its text is the same."""
    currency: str | None = None
    """Path of the currency of an amount in the row, or its code in capital letters; None for dollars."""


class Says(NamedTuple):
    """A line of text; left out if the response lacks a value that it needs."""

    text: str
    """Template of the line; see `output.sentences`."""
    otherwise: Sequence[str] = ()
    """Further templates; the first one whose values are all there is used."""
    of: str = "."
    """Path of the object with the values."""
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
    title: str | None = None
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
    flexible: str | None = None
    """Heading of the column whose texts are cut if a row does not fit on a line."""
    priority: Sequence[str] = ()
    """Headings in the order in which columns are kept if a row does not fit; the others follow in their own order."""
    wrap: bool = False
    """If true, rows may take several lines, so that no text is cut and no column is dropped."""
    name_as: str | None = None
    """If given, `items` is the path of an object with a row per field, and the row has the name of the field there."""
    when: Condition | None = None
    unless: Condition | None = None


class Conversation(NamedTuple):
    """A list as a conversation."""

    turns: str
    """Path of the list."""
    who: Cell
    when_said: Cell
    said: Cell
    speaker_id: Cell | None = None
    """The id of a speaker whose `who` is empty."""
    other: str | None = None
    """Name for a speaker whose `who` is empty, if only one has messages."""
    oldest_first: bool = False
    """Sort by the raw value of `when_said`."""
    title: str | None = None
    empty: str | None = None
    """Text for an empty list."""
    when: Condition | None = None
    unless: Condition | None = None


class Paragraphs(NamedTuple):
    """A long text of the response; left out if it is missing."""

    text: Cell
    title: str | None = None
    when: Condition | None = None
    unless: Condition | None = None


class Link(NamedTuple):
    """A link that a human must open."""

    paths: Sequence[str]
    """Its possible places; the first path that has a value is used."""
    says: str
    """Task of the human there, with `{path}` for values of the response."""
    purpose: Sequence[Cell] = ()
    """Values that describe the link, such as an amount; missing ones are left out."""
    otherwise: str | None = None
    """Text for a response without a link."""
    when: Condition | None = None
    unless: Condition | None = None


class Next(NamedTuple):
    """The next command; left out if the response lacks a value that it needs."""

    run: str
    """The command, with `{path}` for values of the response and `{--flag}` for values of flags."""
    says: str
    when: Condition | None = None
    unless: Condition | None = None
    typed: str | None = None
    """Command line that is shown instead, unchanged."""


class Custom(NamedTuple):
    """Output of a handler."""

    handler: str
    """Dotted name of the function that creates it from the whole response."""
    when: Condition | None = None
    unless: Condition | None = None


Block = Says | Fields | Paragraphs | Table | Conversation | Link | Next | Custom
View = Sequence[Block]
