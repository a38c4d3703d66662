"""How a batch decides a write whose outcome is unknown, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.batch import Settle
from codegen.manifest.section import Section


def read_settle(section: Section, *, keyed: bool) -> Settle | None:
    """Return how the outcome of a write is decided. `keyed` means that it has an idempotency key."""
    inner = section.section("settle")
    if not inner.value:
        return Settle("repeat", section.where) if keyed and section.text("effect") != "read" else None
    return Settle(
        by=inner.text("by"),
        where=inner.where,
        keys=list(inner.value),
        command=inner.text("command"),
        id=inner.text("id"),
        time=inner.text("time"),
        own=inner.text("own"),
        result=inner.text("result"),
        same=inner.text_mapping("same"),
    )
