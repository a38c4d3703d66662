"""Endpoints of requests and their headers, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.requests import Endpoint, Header, Idempotency
from codegen.manifest.model.services import Service
from codegen.manifest.section import Section


def read_endpoint(section: Section, key: str, service: Service) -> Endpoint | None:
    """Return the endpoint that a key names as `METHOD /path`, or None."""
    method, space, path = section.text(key).partition(" ")
    if not space:
        return None
    where = (*section.where, key)
    return Endpoint(method, path, service.prefix, where, service.base_url, service.request_handler)


def read_headers(section: Section) -> list[Header]:
    """Return the headers under the key `headers` of a section."""
    inner = section.section("headers")
    return [
        Header(name, each.where, inner.get(name, str), each.get("setting", str), secret=each.is_true("secret"))
        for name, each in section.sections("headers")
    ]


def read_idempotency(section: Section) -> Idempotency | None:
    """Return the idempotency header of the API or of a service, or None."""
    inner = section.section("idempotency")
    header = inner.text("header")
    if not header:
        return None
    return Idempotency(header, inner.where, inner.texts("methods") or Idempotency.methods)
