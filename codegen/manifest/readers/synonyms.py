"""Synonyms of a manifest: what people type instead of the names of the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path
from codegen.manifest.section import Section

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


def read_synonyms(section: Section) -> Synonyms:
    """Return the synonyms that a section of the manifest declares."""

    def table(key: str) -> Table:
        inner = section.section(key)
        return {name: inner.texts(name) for name in inner.value}

    return Synonyms(
        groups=table("groups"),
        words=table("words"),
        commands=table("commands"),
        flags=table("flags"),
        values=table("values"),
        arguments=section.text_mapping("arguments"),
        ignored=section.texts("ignored"),
        absent=[
            Absent(
                says=item.text("says"),
                where=item.where,
                commands=item.texts("commands"),
                flags=item.texts("flags"),
                run=item.get("run", str),
                left_out=item.is_true("left-out"),
            )
            for item in section.items("absent")
        ],
    )
