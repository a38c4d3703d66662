"""Declarations of endpoints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.emit.commands.names import with_dests
from codegen.manifest.derived.flags import PAGES_BY_URL
from codegen.manifest.derived.headers import merge_headers
from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.requests import Endpoint, Header, Raw
from codegen.manifest.model.services import Service
from codegen.text.python import Call


def raw_call(manifest: Manifest, raw: Raw) -> Call:
    """Return the declaration of a request with any path."""
    keywords: dict[str, object] = {
        "endpoints": tuple(_raw_endpoint(manifest, raw, service) for service in manifest.services)
    }
    if raw.kind is not None:
        keywords |= {"next_cursor": raw.kind.next, "send": raw.kind.send}
    return Call("Raw", keywords=keywords)


def _raw_endpoint(manifest: Manifest, raw: Raw, service: Service) -> Call:
    """Return the endpoint of a service, with its prefix as the path."""
    keywords = _headers(merge_headers(manifest.headers, service.headers, []), manifest.global_flags)
    if service.encoding != "json":
        keywords["encoding"] = service.encoding
    if service.lists is not None:
        keywords["form_lists"] = service.lists
    if service.base_url is not None:
        keywords["service"] = service.name
    if service.request_handler is not None:
        keywords["request_handler"] = manifest.product.handler(service.request_handler)
    return Call("Endpoint", [raw.method, service.prefix], {**keywords, "error_format": service.name})


def _headers(declared: Sequence[Header], flags: Sequence[Flag]) -> dict[str, object]:
    """Return the keywords of an endpoint for its headers."""
    headers: dict[str, Mapping[str, object] | tuple[object, ...]] = {
        "headers": {flag.dest: flag.header for flag in flags if flag.header},
        "constant_headers": {each.name: each.value for each in declared if each.value is not None},
        "setting_headers": {each.name: each.setting for each in declared if each.setting is not None},
        "secret_settings": tuple(each.setting for each in declared if each.setting is not None and each.secret),
    }
    return {name: part for name, part in headers.items() if part}


def endpoint_call(manifest: Manifest, command: Command, endpoint: Endpoint, *, bound: bool) -> Call:
    """Return the declaration of an endpoint. If it is `bound`, the flags of the command go into its request."""
    keywords: dict[str, object] = {}
    flags = [*manifest.global_flags, *(command.flags if bound else ())]
    if bound:
        query = {flag.dest: flag.query for flag in command.flags if flag.query}
        body = {flag.dest: flag.body for flag in command.flags if flag.body}
        constants = {"constant_query": command.constant_query, "constant_body": command.constant_body}
        keywords = {name: dict(part) for name, part in {"query": query, "body": body, **constants}.items() if part}
        clears = {flag.dest: None if flag.clears == "to-null" else "" for flag in command.flags if flag.clears}
        if clears:
            keywords["clears"] = clears
        if command.encoding != "json" and endpoint.method not in ("GET", "HEAD"):
            keywords["encoding"] = command.encoding
        if command.page is not None and command.page.kind is not None and command.page.kind.by in PAGES_BY_URL:
            keywords["page_url"] = "page_url"
        lists = {flag.dest: flag.lists or command.lists for flag in command.flags if flag.query and flag.may_hold_lists}
        if lists:
            keywords["lists"] = lists
        if command.encoding in ("form", "multipart") and any(
            flag.body and flag.may_hold_lists for flag in command.flags
        ):
            keywords["form_lists"] = command.lists
    keywords |= _headers(command.headers, flags)
    if bound and command.idempotency_flag is not None:
        keywords["idempotency_flag"] = command.idempotency_flag.dest
    if endpoint.base_url is not None:
        keywords["service"] = command.service
    if endpoint.request_handler is not None:
        keywords["request_handler"] = manifest.product.handler(endpoint.request_handler)
    keywords["error_format"] = command.service
    return Call("Endpoint", [endpoint.method, with_dests(endpoint.full_path, command)], keywords)
