"""Blocks of a view, and the functions that read them from the manifest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path
from codegen.manifest.section import Section

_KINDS = ("fields", "table", "conversation", "next", "handler", "says")


@dataclass(frozen=True)
class Cell:
    """Value of a view: the value of the first of `paths` that has one, in a format."""

    paths: Sequence[str] = ()
    format: str = "text"
    handler: str | None = None


@dataclass(frozen=True)
class Block:
    """Block of a view. `kind` is says, fields, table, conversation, next or handler; empty if it is ambiguous."""

    kind: str
    where: Path
    text: str = ""
    says: str = ""
    of: str = "."
    cells: Mapping[str, Cell] = field(default_factory=dict)
    has_columns: bool = False
    title: str | None = None
    empty: str | None = None
    when: Mapping[str, str | None] | None = None
    unless: Mapping[str, str | None] | None = None


def read_block(section: Section) -> Block:
    """Return the block that a mapping of a view describes."""
    kinds = [kind for kind in _KINDS if kind in section.value]
    if "next" in kinds and "says" in kinds:
        kinds.remove("says")
    kind = kinds[0] if len(kinds) == 1 else ""
    return Block(
        kind=kind,
        where=section.where,
        text=section.text(kind),
        says=section.text("says"),
        of=section.text("of") or ".",
        cells=read_cells(section.section("fields" if kind == "fields" else "columns")),
        has_columns="columns" in section.value,
        title=section.get("title", str),
        empty=section.get("empty", str),
        when=read_condition(section.value.get("when")),
        unless=read_condition(section.value.get("unless")),
    )


def read_condition(value: object) -> dict[str, str | None] | None:
    """Return a condition as expected values by path (None for any value), or None without a condition."""
    if isinstance(value, str):
        return {value: None}
    if isinstance(value, dict):
        return {path: expected for path, expected in value.items() if isinstance(expected, str)}
    return None


def read_cells(section: Section) -> dict[str, Cell]:
    """Return the cells that a mapping describes, by label."""
    cells: dict[str, Cell] = {}
    for label, value in section.value.items():
        kind, source = next(iter(value.items()), ("text", None)) if isinstance(value, dict) else ("text", value)
        cells[label] = Cell(handler=str(source)) if kind == "handler" else Cell(read_paths(source), kind)
    return cells


def read_paths(value: object) -> list[str]:
    """Return a path or a list of paths as a list."""
    if isinstance(value, str):
        return [value]
    return [path for path in value if isinstance(path, str)] if isinstance(value, list) else []
