"""Content of a successful response: its requirements, or what it holds if it is not JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codegen.manifest.model.views import Expected
from codegen.manifest.problems import Path


@dataclass(frozen=True)
class Requirement:
    """Value that a successful response must have, at the first of `paths` that has one.

    `request` is the name of a further request, None for the command's own request.
    """

    kind: str
    paths: Sequence[str]
    where: Path
    when: Mapping[str, Expected] | None = None
    unless: Mapping[str, Expected] | None = None
    request: str | None = None


@dataclass(frozen=True)
class Returns:
    """Content of a successful response that is not JSON. `kind` is `bytes`, `text`, `none` or `yes-no`."""

    kind: str
    where: Path
    yes: int | None = None
    no: int | None = None

    @property
    def saved(self) -> bool:
        """Return whether the response goes to a file or to stdout as it is."""
        return self.kind in ("bytes", "text")
