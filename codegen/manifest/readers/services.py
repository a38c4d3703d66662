"""Services of an API, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.services import Service
from codegen.manifest.readers.errors import read_issues, read_rate_limit
from codegen.manifest.readers.requests import read_headers, read_idempotency
from codegen.manifest.section import Section


def read_service(name: str, section: Section) -> Service:
    """Return the service that a section describes."""
    return Service(
        name,
        section.text("prefix"),
        section.text_mapping("error"),
        read_issues(section.section("issues")),
        section.text("encoding") or "json",
        section.get("lists", str),
        read_headers(section),
        read_idempotency(section),
        section.section("error").section("request-id").get("header", str),
        read_rate_limit(section.section("rate-limited")),
        section.get("base-url", str),
        section.get("request-handler", str),
    )
