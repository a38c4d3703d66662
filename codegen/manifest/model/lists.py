"""Lists: pagination, rows of a table, and feeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path


@dataclass(frozen=True)
class PageKind:
    """Kind of pagination: the names of its parameters and fields. `by` is how a page names the next one."""

    name: str
    by: str
    where: Path
    keys: Sequence[str] = ()
    limit: str | None = None
    send: str | None = None
    next: str | None = None
    id: str | None = None
    first: int = 1
    last: str | None = None
    more: str | None = None


@dataclass(frozen=True)
class Page:
    """Pagination of a command's list. `items` are the paths where the list may be."""

    items: Sequence[str]
    kind_name: str | None
    kind: PageKind | None
    """None if the kind is unknown."""
    maximum: int | None
    size: int | None = None
    feed: bool = False
    more: str | None = None
    total: str | None = None
    filter: Mapping[str, str] = field(default_factory=dict)
    says: str | None = None
    empty: int | None = None
    """Status of a response without content, which means a list without items."""


@dataclass(frozen=True)
class Rows:
    """Rows of `--csv` and `--tsv`. `items` is the path of the list, empty if unknown."""

    items: str
    columns: Mapping[str, str]


@dataclass(frozen=True)
class Follow:
    """Settings of `--follow`. `interval` is in seconds."""

    id: str
    line: str
    interval: int
