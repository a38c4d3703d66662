"""How requests are authorized, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.authorization import Authorization, Needs, Scope
from codegen.manifest.section import Section


def read_needs(section: Section) -> Needs:
    """Return what the API requires of the caller of a command."""
    return Needs(
        section.get("scope", str), section.texts("any-scope"), section.get("feature", str), section.is_true("claim")
    )


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


def read_scope(section: Section) -> Scope:
    """Return a scope of a token."""
    return Scope(section.where, section.get("granted", str), section.texts("includes"))
