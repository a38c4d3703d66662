"""Errors of the API: exit codes, hints, validation issues, rate limits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.model.views import Cell
from codegen.manifest.problems import Path


@dataclass(frozen=True)
class Issues:
    """Paths of the validation issues of an error response, and of the parts of an issue."""

    items: str
    field: str
    message: str
    allowed: Sequence[str] = ()
    unknown: Sequence[str] = ()


@dataclass(frozen=True)
class RateLimit:
    """Headers by which a response tells a rate limit."""

    status: int
    header: str
    where: Path
    value: str | None = None
    until: str | None = None
    after: str | None = None


@dataclass(frozen=True)
class ExitCode:
    """Exit code."""

    code: int
    name: str
    means: str
    statuses: Sequence[int]
    where: Path


@dataclass(frozen=True)
class Hint:
    """Hint for an API error, and the conditions under which it is shown."""

    hint: str
    where: Path
    reason: str | None = None
    code: str | None = None
    status: int | None = None
    message: str | None = None
    has: str | None = None
    command: str | None = None
    flag: str | None = None
    local: bool | None = None
    url: str | None = None
    run: Sequence[str] = ()
    also: str | None = None
    also_run: Sequence[str] = ()
    cells: Mapping[str, Cell] = field(default_factory=dict)
    said: Sequence[str] = ()
    shows: str | None = None

    @property
    def conditions(self) -> set[tuple[str, object]]:
        """Return the conditions, each as its key and value."""
        keys = ("reason", "code", "status", "message", "has", "command", "flag", "local")
        return {(key, value) for key in keys if (value := getattr(self, key)) is not None}


@dataclass(frozen=True)
class Reason:
    """Reason of an error that is specific to a command. `status` is its HTTP status there, if it matters."""

    name: str
    status: int | None = None
