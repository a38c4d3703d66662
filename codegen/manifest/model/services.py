"""Services, which are the parts of an API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codegen.manifest.model.errors import Issues, RateLimit
from codegen.manifest.model.requests import Header, Idempotency


@dataclass(frozen=True)
class Service:
    """Part of the API, with the prefix of its paths, the fields of its errors and of the issues in them."""

    name: str
    prefix: str
    error: Mapping[str, str]
    issues: Issues | None = None
    encoding: str = "json"
    lists: str | None = None
    headers: Sequence[Header] = ()
    idempotency: Idempotency | None = None
    request_id_header: str | None = None
    rate_limit: RateLimit | None = None
    base_url: str | None = None
    request_handler: str | None = None

    @property
    def base_url_setting(self) -> str:
        """Return the setting that replaces the service's own base URL."""
        return f"{self.name}-base-url"
