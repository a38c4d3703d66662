"""Headers of requests, idempotency headers and the place of the token, read from plain values."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model import Authorization, Endpoint, Flag, Header, Idempotency
from codegen.manifest.section import Section


def read_headers(section: Section) -> list[Header]:
    """Return the headers under the key `headers` of a section."""
    inner = section.section("headers")
    return [
        Header(name, each.where, inner.get(name, str), each.get("setting", str), secret=each.is_true("secret"))
        for name, each in section.sections("headers")
    ]


def merge_headers(*levels: Sequence[Header]) -> list[Header]:
    """Return the headers of all levels. One of a later level replaces those of the same name."""
    merged: dict[str, Header] = {}
    for level in levels:
        for header in level:
            merged.pop(header.name.casefold(), None)
            merged[header.name.casefold()] = header
    return list(merged.values())


def read_idempotency(section: Section) -> Idempotency | None:
    """Return the idempotency header of the API or of a service, or None."""
    inner = section.section("idempotency")
    header = inner.text("header")
    if not header:
        return None
    return Idempotency(header, inner.where, inner.texts("methods") or Idempotency.methods)


def read_authorization(section: Section) -> Authorization | None:
    """Return how the token is sent; None for the default, a bearer token."""
    inner = section.section("token")
    if not inner.text("kind"):
        return None
    return Authorization(
        kind=inner.text("kind"),
        where=inner.where,
        name=inner.get("name", str),
        prefix=inner.get("prefix", str),
        token_is=inner.text("token-is") or Authorization.token_is,
        setting=inner.get("setting", str),
    )


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
