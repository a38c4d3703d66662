"""Blocks of a view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path

ARGUMENTS = "arguments."
"""Prefix of the path of a flag's value."""
Expected = str | tuple[str, ...] | None
"""Expected value in a condition: a text, one of several texts, or None for any value that is not empty."""


@dataclass(frozen=True)
class Cell:
    """Value of a view: the value of the first of `paths` that has one, in a format, or a sentence of several values.

    `formats` are all formats that the manifest names; more or less than one is a problem.
    """

    paths: Sequence[str] = ()
    format: str = "text"
    handler: str | None = None
    sentences: Sequence[str] = ()
    unless_same: str | None = None
    formats: Sequence[str] = ("text",)
    currency: str | None = None
    """Path of the currency in the row, or its code."""


@dataclass(frozen=True)
class Block:
    """Block of a view. `kind` is says, fields, text, table, conversation, link, next or handler; empty if ambiguous.

    `paths`, `purpose` and `fallback` are those of a link.
    """

    kind: str
    where: Path
    text: str = ""
    says: str = ""
    of: str = "."
    otherwise: Sequence[str] = ()
    other: str | None = None
    oldest_first: bool = False
    cells: Mapping[str, Cell] = field(default_factory=dict)
    has_columns: bool = False
    title: str | None = None
    empty: str | None = None
    flexible: str | None = None
    priority: Sequence[str] = ()
    wrap: bool = False
    name_as: str | None = None
    paths: Sequence[str] = ()
    purpose: Sequence[Cell] = ()
    fallback: str | None = None
    when: Mapping[str, Expected] | None = None
    unless: Mapping[str, Expected] | None = None
