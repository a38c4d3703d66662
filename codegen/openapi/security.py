"""How the token is sent, and which operations need one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from codegen.openapi.guesses import Guess, Values
from codegen.openapi.reading.document import Document
from codegen.openapi.reading.operations import Operation

_BEARER = ("oauth2", "openidconnect")


@dataclass
class Security:
    """Security of an API."""

    token: Values | Guess | None
    """`api.token`; None for a bearer token, which is the default."""
    scheme: str
    """Name of the scheme that the client uses; empty if the document has none."""
    environment: list[Values] = field(default_factory=list)
    """Variables that the token needs."""
    notes: list[str] = field(default_factory=list)
    """Schemes that the client cannot use."""


def read_security(document: Document, operations: Sequence[Operation], prefix: str) -> Security:
    """Return the security of an API: the scheme of most operations that a client can use."""
    schemes = {
        name: document.resolve(node)
        for name, node in (document.value.get("components") or {}).get("securitySchemes", {}).items()
    }
    general = document.value.get("security") or []
    counts: dict[str, int] = {}
    for operation in operations:
        for requirement in operation.keywords.get("security", general):
            for name in requirement if len(requirement) == 1 else ():
                counts[name] = counts.get(name, 0) + 1
    usable = {name: _token(scheme) for name, scheme in schemes.items() if _kind(scheme)}
    notes = [f"security scheme {name}: {_why_not(scheme)}" for name, scheme in schemes.items() if not _kind(scheme)]
    if not usable:
        return Security(None, "", notes=notes)
    order = ["bearer", "header", "basic", "query"]
    best = max(usable, key=lambda name: (counts.get(name, 0), -order.index(_kind(schemes[name]))))
    token = usable[best]
    environment: list[Values] = []
    if token.get("kind") == "basic" and "setting" in token:
        help_text = "User name, the other part of the token's credentials"
        environment = [{"name": f"{prefix}_USER", "sets": "user", "help": help_text}]
    others = [name for name in usable if name != best and usable[name] != token and counts.get(name)]
    notes += [f"security scheme {name}: the client uses {best}" for name in others]
    return Security(None if token == {"kind": "bearer"} else token, best, environment, notes)


def _kind(scheme: Mapping[str, Any]) -> str:
    """Return the kind of token that a scheme has; empty if a client cannot send it."""
    kind = str(scheme.get("type", "")).lower()
    if kind in _BEARER:
        return "bearer"
    if kind == "apikey":
        place = str(scheme.get("in"))
        if place == "header" and str(scheme.get("name", "")).lower() == "authorization":
            return "bearer"
        return place if place in ("header", "query") else ""
    if kind == "http":
        return {"bearer": "bearer", "basic": "basic"}.get(str(scheme.get("scheme", "")).lower(), "")
    return ""


def _token(scheme: Mapping[str, Any]) -> Values:
    kind = _kind(scheme)
    if kind in ("header", "query"):
        return {"kind": kind, "name": str(scheme.get("name"))}
    if kind == "basic":
        text = str(scheme.get("description") or "").lower()
        if "api key" in text or "no password" in text or "empty password" in text:
            return {"kind": "basic", "token-is": Guess("user")}
        return {"kind": "basic", "setting": "user"}
    return {"kind": "bearer"}


def _why_not(scheme: Mapping[str, Any]) -> str:
    kind = str(scheme.get("type"))
    if kind == "apiKey":
        return f"a key in the {scheme.get('in')}"
    return f"{kind} {scheme.get('scheme', '')}".strip()


def token_of(operation: Operation, document: Document, security: Security) -> Values:
    """Return `token` and `needs` of a command: none, optional, or the default, with the scopes."""
    given = operation.keywords.get("security", document.value.get("security"))
    if given is None:
        # The document says nothing of security: then a token is sent if there is one.
        return {} if security.scheme else {"token": Guess("optional")}
    if not given:
        return {"token": "none"}
    if any(not requirement for requirement in given):
        return {"token": "optional"}
    scopes = [list(requirement[security.scheme] or ()) for requirement in given if security.scheme in requirement]
    if scopes and all(len(each) == 1 for each in scopes):
        names = list(dict.fromkeys(each[0] for each in scopes))
        return {"needs": {"scope": names[0]} if len(names) == 1 else {"any-scope": names}}
    return {}
