"""Blocks of a view, and the functions that read them from the manifest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path
from codegen.manifest.section import Section

_KINDS = ("fields", "text", "table", "conversation", "link", "next", "handler", "says")
_SAY_MORE = ("link", "next")
"""Kinds for which `says` is a part of the block."""
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


_PLACE = re.compile(r"\{([\w.|:\[\]-]+)\}")  # other braces are text
_PATH = r"[\w.-]+(\[\](\.[\w.-]+)?)*"
_WELL_FORMED = re.compile(
    rf"(?P<paths>{_PATH}(\|{_PATH})*)(:(?P<format>[a-z-]+)(:(?P<currency>[A-Za-z_][\w.-]*))?(:\d+)?)?"
)


@dataclass(frozen=True)
class Place:
    """Place of a template: its text between the braces, its paths (none if malformed), its format and currency."""

    text: str
    paths: Sequence[str]
    format: str
    currency: str | None = None


def places_in(template: str) -> list[Place]:
    """Return the places of a template."""
    found = []
    for text in _PLACE.findall(template):
        match = _WELL_FORMED.fullmatch(text)
        paths, cell_format = (match["paths"].split("|"), match["format"] or "text") if match else ([], "")
        found.append(Place(text, paths, cell_format, match["currency"] if match else None))
    return found


def with_handlers(template: str, name_of: Callable[[str], str]) -> str:
    """Return a template with the dotted names of its handlers; `name_of` gives it for the name in the manifest."""
    return re.sub(r"\{([\w.-]+):handler", lambda found: "{" + name_of(found[1]) + ":handler", template)


def read_paths(value: object) -> list[str]:
    """Return a path or a list of paths as a list."""
    if isinstance(value, str):
        return [value]
    return [path for path in value if isinstance(path, str)] if isinstance(value, list) else []
