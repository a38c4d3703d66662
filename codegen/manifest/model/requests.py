"""Requests: endpoints, headers and encodings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from codegen.manifest.model.lists import PageKind
from codegen.manifest.problems import Path


@dataclass(frozen=True)
class Header:
    """Header of a request: a constant value, or the setting with the value."""

    name: str
    where: Path
    value: str | None = None
    setting: str | None = None
    secret: bool = False


@dataclass(frozen=True)
class Idempotency:
    """Header with an idempotency key, and the methods for which the API supports it."""

    header: str
    where: Path
    methods: Sequence[str] = ("POST",)


UPLOADING = ("bytes", "multipart")
"""Encodings of a body that holds files, which are read while they are sent."""


@dataclass(frozen=True)
class Endpoint:
    """Method and path of a request. `{flag}` and `{flag*}` in the path are replaced by the value of that flag."""

    method: str
    path: str
    prefix: str
    where: Path
    base_url: str | None = None
    """Base URL of the service, if it is not that of the API."""
    request_handler: str | None = None
    """Handler of the service that changes the request."""

    @property
    def parameters(self) -> list[str]:
        """Return the names of the flags in the path."""
        return re.findall(r"\{([^}*]+)\*?\}", self.path)

    @property
    def full_path(self) -> str:
        """Return the path with its prefix."""
        return self.prefix + self.path

    @property
    def shown(self) -> str:
        """Return the method and the path, or the whole URL if it is not below the base URL of the API."""
        return f"{self.method} {self.base_url or ''}{self.full_path}"


@dataclass(frozen=True)
class Raw:
    """Request with any path: its method, and the kind of pagination of `--all`, if any."""

    method: str
    where: Path
    pages: str | None = None
    kind: PageKind | None = None
    """None if it is unknown, or without `pages`."""
