"""Pagination, rows and feeds, read from plain values."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.manifest.model.lists import Follow, Page, PageKind, Rows
from codegen.manifest.readers.views import read_paths
from codegen.manifest.section import Section


def read_page_kind(name: str, section: Section) -> PageKind:
    """Return the kind of pagination that a section describes."""
    first = section.get("first", int)
    return PageKind(
        name=name,
        by=section.text("by"),
        where=section.where,
        keys=list(section.value),
        first=1 if first is None else first,
        **{key: section.get(key, str) for key in ("limit", "send", "next", "id", "last", "more")},
    )


def read_page(section: Section, kinds: Mapping[str, PageKind]) -> Page | None:
    """Return the pagination of a list, or None. Without `kind` it has the only kind of the API."""
    if not section.value:
        return None
    name = section.get("kind", str)
    only = next(iter(kinds)) if len(kinds) == 1 else None
    return Page(
        items=read_paths(section.value.get("items")),
        kind_name=name,
        kind=kinds.get(name or only or ""),
        maximum=section.get("max", int),
        size=section.get("size", int),
        feed=section.is_true("feed"),
        more=section.get("more", str),
        total=section.get("total", str),
        filter=section.text_mapping("filter"),
        says=section.get("says", str),
        empty=section.get("empty", int),
    )


def read_rows(section: Section, page: Page | None) -> Rows | None:
    """Return the rows of `--csv`, or None. Without `items` they are the items of the page."""
    if not section.value:
        return None
    return Rows(
        section.text("items") or (page.items[0] if page is not None and page.items else ""),
        section.text_mapping("columns"),
    )


def read_follow(section: Section) -> Follow | None:
    """Return the settings of `--follow`, or None."""
    return (
        Follow(section.text("id"), section.text("line"), section.get("interval", int) or 1) if section.value else None
    )
