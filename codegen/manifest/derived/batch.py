"""Keys of `--batch`: which commands it applies to, and how a write whose outcome is unknown is decided."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model import Endpoint, Flag, Returns, Settle
from codegen.manifest.section import Section


def takes_batch(
    root: Section, section: Section, endpoint: Endpoint | None, flags: Sequence[Flag], returns: Returns | None
) -> bool:
    """Return whether a command gets `--batch`: it has a request, and needs an id or changes something.

    Commands that use the credentials file themselves, save a response, or have a token of their own, are left out.
    """
    if not root.is_true("batch") or endpoint is None or section.is_true("credentials-file"):
        return False
    if returns is not None and returns.saved:
        return False
    if section.get("token", str) not in (None, "none", "optional"):
        return False
    needs_id = any(flag.required and (flag.type == "id" or flag.name in endpoint.parameters) for flag in flags)
    return needs_id or section.text("effect") != "read"


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
