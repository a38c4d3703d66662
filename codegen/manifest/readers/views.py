"""Blocks of a view, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.views import Block, Cell, Expected
from codegen.manifest.section import Section

_KINDS = ("fields", "text", "table", "conversation", "link", "next", "handler", "says")
_SAY_MORE = ("link", "next")
"""Kinds for which `says` is a part of the block."""


def read_block(section: Section) -> Block:
    """Return the block that a mapping of a view describes."""
    kinds = [kind for kind in _KINDS if kind in section.value]
    if "says" in kinds and any(kind in kinds for kind in _SAY_MORE):
        kinds.remove("says")
    kind = kinds[0] if len(kinds) == 1 else ""
    texts = read_paths(section.value.get(kind)) or [""]
    return Block(
        kind=kind,
        where=section.where,
        text=texts[0],
        otherwise=texts[1:],
        other=section.get("other", str),
        oldest_first=section.is_true("oldest-first"),
        says=section.text("says"),
        of=section.text("of") or ".",
        cells=read_cells(section.section("fields" if kind == "fields" else "columns")),
        has_columns="columns" in section.value,
        title=section.get("title", str),
        empty=section.get("empty", str),
        flexible=section.get("flexible", str),
        priority=section.texts("priority"),
        wrap=section.is_true("wrap"),
        name_as=section.get("name-as", str),
        paths=read_paths(section.value.get("link")),
        purpose=[_read_cell(value) for value in section.get("for", list) or []],
        fallback=section.get("otherwise", str),
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


def read_cells(section: Section) -> dict[str, Cell]:
    """Return the cells that a mapping describes, by label."""
    return {label: _read_cell(value) for label, value in section.value.items()}


def _read_cell(value: object) -> Cell:
    if not isinstance(value, dict):
        return Cell(read_paths(value))
    formats = [name for name in value if name not in ("unless-same", "currency")]
    kind = formats[0] if formats else "text"
    same = value.get("unless-same")
    unless_same = same if isinstance(same, str) else None
    currency = value.get("currency") if isinstance(value.get("currency"), str) else None
    if kind == "handler":
        return Cell(handler=str(value[kind]), unless_same=unless_same, formats=formats)
    if kind == "says":
        return Cell(sentences=read_paths(value[kind]), unless_same=unless_same, formats=formats)
    return Cell(read_paths(value.get(kind)), kind, unless_same=unless_same, formats=formats, currency=currency)


def read_paths(value: object) -> list[str]:
    """Return a path or a list of paths as a list."""
    if isinstance(value, str):
        return [value]
    return [path for path in value if isinstance(path, str)] if isinstance(value, list) else []
