"""Settings of the client: environment variables and the credentials file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codegen.manifest.problems import Path


@dataclass(frozen=True)
class Variable:
    """Environment variable."""

    name: str
    sets: str
    help: str
    where: Path


@dataclass(frozen=True)
class CredentialKeys:
    """Credentials file, and the texts for a missing token."""

    path: str
    token: str
    base_url: str
    extra: Mapping[str, str]
    message: str
    hint: str
    run: str
    check: str | None = None
    who: Sequence[str] = ()
