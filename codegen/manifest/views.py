"""Blocks of a view, and the functions that read them from the manifest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path
from codegen.manifest.section import Section

_KINDS = ("fields", "table", "conversation", "link", "next", "handler", "says")
_SAY_MORE = ("link", "next")
"""Kinds for which `says` is a part of the block."""
ARGUMENTS = "arguments."
"""Prefix of the path of a flag's value."""
Expected = str | tuple[str, ...] | None
"""Expected value in a condition: a text, one of several texts, or None for any value that is not empty."""


@dataclass(frozen=True)
class Cell:
    """Value of a view: the value of the first of `paths` that has one, in a format."""

    paths: Sequence[str] = ()
    format: str = "text"
    handler: str | None = None


@dataclass(frozen=True)
class Block:
    """Block of a view. `kind` is says, fields, table, conversation, link, next or handler; empty if it is ambiguous.

    `paths`, `purpose` and `otherwise` are those of a link.
    """

    kind: str
    where: Path
    text: str = ""
    says: str = ""
    of: str = "."
    cells: Mapping[str, Cell] = field(default_factory=dict)
    has_columns: bool = False
    title: str | None = None
    empty: str | None = None
    paths: Sequence[str] = ()
    purpose: Sequence[Cell] = ()
    otherwise: str | None = None
    when: Mapping[str, Expected] | None = None
    unless: Mapping[str, Expected] | None = None


def read_block(section: Section) -> Block:
    """Return the block that a mapping of a view describes."""
    kinds = [kind for kind in _KINDS if kind in section.value]
    if "says" in kinds and any(kind in kinds for kind in _SAY_MORE):
        kinds.remove("says")
    kind = kinds[0] if len(kinds) == 1 else ""
    return Block(
        kind=kind,
        where=section.where,
        text=section.text(kind),
        says=section.text("says"),
        of=section.text("of") or ".",
        cells=_read_cells(section.section("fields" if kind == "fields" else "columns")),
        has_columns="columns" in section.value,
        title=section.get("title", str),
        empty=section.get("empty", str),
        paths=read_paths(section.value.get("link")),
        purpose=[_read_cell(value) for value in section.get("for", list) or []],
        otherwise=section.get("otherwise", str),
        when=read_condition(section.value.get("when")),
        unless=read_condition(section.value.get("unless")),
    )


def read_condition(value: object) -> dict[str, Expected] | None:
    """Return a condition as expected values by path, or None without a condition."""
    if isinstance(value, str):
        return {value: None}
    if isinstance(value, dict):
        return {
            path: tuple(expected) if isinstance(expected, list) else expected
            for path, expected in value.items()
            if isinstance(expected, str | list)
        }
    return None


def _read_cells(section: Section) -> dict[str, Cell]:
    return {label: _read_cell(value) for label, value in section.value.items()}


def _read_cell(value: object) -> Cell:
    kind, source = next(iter(value.items()), ("text", None)) if isinstance(value, dict) else ("text", value)
    return Cell(handler=str(source)) if kind == "handler" else Cell(read_paths(source), kind)


def read_paths(value: object) -> list[str]:
    """Return a path or a list of paths as a list."""
    if isinstance(value, str):
        return [value]
    return [path for path in value if isinstance(path, str)] if isinstance(value, list) else []
