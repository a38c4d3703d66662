"""Responses that are not JSON, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.responses import Returns
from codegen.manifest.section import Section


def read_returns(section: Section) -> Returns | None:
    """Return what the response of a command holds; None for JSON."""
    where = (*section.where, "returns")
    kind = section.get("returns", str)
    if kind is not None:
        return Returns(kind, where)
    statuses = section.section("returns")
    if not statuses.value:
        return None
    return Returns("yes-no", where, statuses.get("yes", int), statuses.get("no", int))
