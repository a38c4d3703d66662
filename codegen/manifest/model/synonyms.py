"""Synonyms of a manifest: what people type instead of the names of the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path

Table = Mapping[str, Sequence[str]]
"""Other words by name."""


@dataclass(frozen=True)
class Absent:
    """Commands and flags that do not exist, and what to do instead."""

    says: str
    where: Path
    commands: Sequence[str] = ()
    flags: Sequence[str] = ()
    run: str | None = None
    left_out: bool = False


@dataclass(frozen=True)
class Synonyms:
    """Other words by name, as the manifest has them."""

    groups: Table = field(default_factory=dict)
    words: Table = field(default_factory=dict)
    commands: Table = field(default_factory=dict)
    flags: Table = field(default_factory=dict)
    values: Table = field(default_factory=dict)
    arguments: Mapping[str, str] = field(default_factory=dict)
    ignored: Sequence[str] = ()
    absent: Sequence[Absent] = ()
