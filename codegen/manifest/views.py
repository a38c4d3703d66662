"""What a view shows: its blocks, and how they are read from the manifest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.node import Node
from codegen.manifest.problems import Path

_KINDS = ("fields", "table", "conversation", "next", "handler", "says")


@dataclass(frozen=True)
class Cell:
    """One value of a view."""

    paths: Sequence[str] = ()
    format: str = "text"
    handler: str | None = None


@dataclass(frozen=True)
class Block:
    """One block of a view; `kind` is says, fields, table, conversation, next or handler, or empty."""

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


def block(node: Node) -> Block:
    """The block that a mapping of a view describes."""
    kinds = [kind for kind in _KINDS if kind in node.value]
    if "next" in kinds and "says" in kinds:
        kinds.remove("says")
    kind = kinds[0] if len(kinds) == 1 else ""
    return Block(
        kind=kind,
        where=node.where,
        text=node.text(kind),
        says=node.text("says"),
        of=node.text("of") or ".",
        cells=_cells(node.node("fields" if kind == "fields" else "columns")),
        has_columns="columns" in node.value,
        title=node.get("title", str),
        empty=node.get("empty", str),
        when=_condition(node.value.get("when")),
        unless=_condition(node.value.get("unless")),
    )


def _condition(value: object) -> dict[str, str | None] | None:
    if isinstance(value, str):
        return {value: None}
    if isinstance(value, dict):
        return {path: wanted for path, wanted in value.items() if isinstance(wanted, str)}
    return None


def _cells(node: Node) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for label, value in node.value.items():
        form, place = next(iter(value.items()), ("text", None)) if isinstance(value, dict) else ("text", value)
        if form == "handler":
            cells[label] = Cell(handler=str(place))
        else:
            paths = (
                [place]
                if isinstance(place, str)
                else [path for path in place or [] if isinstance(path, str)]
                if isinstance(place, list)
                else []
            )
            cells[label] = Cell(paths, form)
    return cells
