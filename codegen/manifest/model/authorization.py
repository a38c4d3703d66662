"""How a request is authorized: the place of the token, its scopes, and what a command needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from codegen.manifest.problems import Path


@dataclass(frozen=True)
class Authorization:
    """How the token is sent. `setting` has the other part of Basic credentials."""

    kind: str
    where: Path
    name: str | None = None
    prefix: str | None = None
    token_is: str = "password"
    setting: str | None = None

    @property
    def header(self) -> str | None:
        """Return the name of the header that carries the token, or None."""
        if self.kind == "query":
            return None
        return self.name if self.kind == "header" else "Authorization"


@dataclass(frozen=True)
class Needs:
    """Permissions that the API requires of the caller."""

    scope: str | None = None
    any_scope: Sequence[str] = ()
    feature: str | None = None
    claim: bool = False


@dataclass(frozen=True)
class Scope:
    """Scope of a token. `granted` follows the word "granted". A token with it also has the scopes in `includes`."""

    where: Path
    granted: str | None = None
    includes: Sequence[str] = ()
