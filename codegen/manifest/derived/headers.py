"""Headers of a command: those of all levels, and the one with the idempotency key."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model.flags import Flag
from codegen.manifest.model.requests import Endpoint, Header, Idempotency
from codegen.manifest.section import Section


def merge_headers(*levels: Sequence[Header]) -> list[Header]:
    """Return the headers of all levels. One of a later level replaces those of the same name."""
    merged: dict[str, Header] = {}
    for level in levels:
        for header in level:
            merged.pop(header.name.casefold(), None)
            merged[header.name.casefold()] = header
    return list(merged.values())


def idempotency_header(declared: Idempotency | None, endpoint: Endpoint | None, effect: str) -> str | None:
    """Return the name of the idempotency header of a command, or None."""
    if declared is None or endpoint is None or effect == "read" or endpoint.method not in declared.methods:
        return None
    return declared.header


def idempotency_flags(header: str | None, flags: list[Flag], section: Section) -> list[Flag]:
    """Return the flag that sets the idempotency key, unless another flag is sent in the header."""
    if header is None or any((flag.header or "").casefold() == header.casefold() for flag in flags):
        return []
    about = "Reuse the same key when retrying (default: generated)"
    return [Flag("idempotency-key", about, (*section.where, "idempotency"), value="KEY", header=header)]
