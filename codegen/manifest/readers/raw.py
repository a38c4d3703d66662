"""Requests with any path, read from plain values."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.manifest.model.lists import PageKind
from codegen.manifest.model.requests import Raw
from codegen.manifest.section import Section


def read_raw(section: Section, kinds: Mapping[str, PageKind]) -> Raw | None:
    """Return how a command sends a request with any path, or None."""
    values = section.section("raw")
    if not values.value:
        return None
    pages = values.get("pages", str)
    return Raw(values.text("method"), values.where, pages, kinds.get(pages or ""))
