"""Comparison of expected values with actual ones. Functions return readable differences; an empty list means equal."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

from .server import ReceivedRequest

ANY = "<any>"
LONGEST = 300


def short(value: object) -> str:
    """Return a value as text for a message, cut if it is very long."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}... ({len(text)} characters)"


def diff_json(expected: Any, actual: Any, where: str = "$", *, subset: bool = False) -> list[str]:
    """Return the differences of JSON values. 1, 1.0 and true differ. `subset` allows more keys than expected."""
    if expected == ANY and isinstance(expected, str):
        ok = isinstance(actual, str) and actual != ""
        return [] if ok else [f"{where}: expected some text, got {short(actual)}"]
    if type(expected) is not type(actual):
        return [f"{where}: expected {short(repr(expected))}, got {short(repr(actual))}"]
    if isinstance(expected, dict):
        found = [f"{where}.{key}: missing" for key in expected if key not in actual]
        if not subset:
            found += [f"{where}.{key}: not expected: {short(actual[key])}" for key in actual if key not in expected]
        for key in expected:
            if key in actual:
                found += diff_json(expected[key], actual[key], f"{where}.{key}", subset=subset)
        return found
    if isinstance(expected, list):
        if len(expected) != len(actual):
            return [f"{where}: expected {len(expected)} items, got {len(actual)}: {short(actual)}"]
        pairs = enumerate(zip(expected, actual, strict=True))
        return [line for i, (e, a) in pairs for line in diff_json(e, a, f"{where}[{i}]", subset=subset)]
    if expected != actual:
        return [f"{where}: expected {short(repr(expected))}, got {short(repr(actual))}"]
    return []


def _diff_body(expected: dict[str, Any], request: ReceivedRequest) -> list[str]:
    content_type = (request.header("Content-Type") or "").partition(";")[0].strip().lower()
    try:
        text = request.body.decode("utf-8")
    except UnicodeDecodeError:
        return [f"body is not UTF-8: {request.body[:80]!r}"]
    found = [f"body has no {part!r}: {short(text)}" for part in expected.get("body_text_has", []) if part not in text]
    if "json" in expected:
        if content_type != "application/json":
            found.append(f"Content-Type of a JSON body is {content_type!r}")
        try:
            actual = json.loads(text)
        except ValueError:
            return [*found, f"body is not JSON: {short(text)}"]
        return found + diff_json(expected["json"], actual, "body")
    if "form" in expected:
        if content_type != "application/x-www-form-urlencoded":
            found.append(f"Content-Type of a form body is {content_type!r}")
        pairs = sorted(parse_qsl(text, keep_blank_values=True))
        wanted = sorted(expected["form"].items())
        return found if pairs == wanted else [*found, f"form: expected {wanted}, got {short(pairs)}"]
    return found if not request.body else [*found, f"expected no body, got {short(text)}"]


def diff_request(expected: dict[str, Any], request: ReceivedRequest) -> list[str]:
    """Return the differences of a vector's request and the one that the server recorded."""
    found: list[str] = []
    if expected["method"] != request.method:
        found.append(f"method: expected {expected['method']}, got {request.method}")
    if expected["path"] != request.path:
        found.append(f"path: expected {expected['path']}, got {request.path}")
    pairs = sorted(parse_qsl(request.query, keep_blank_values=True))
    wanted = sorted((name, value) for name, value in expected.get("query", []))
    if pairs != wanted:
        found.append(f"query: expected {wanted}, got {pairs}")
    for name, value in expected.get("headers", {}).items():
        if request.header(name) != value:
            found.append(f"header {name}: expected {value!r}, got {request.header(name)!r}")
    if not (request.header("User-Agent") or "").startswith("opentrain-cli/"):
        found.append(f"User-Agent is {request.header('User-Agent')!r}, it must begin with opentrain-cli/")
    if "application/json" not in (request.header("Accept") or ""):
        found.append(f"Accept is {request.header('Accept')!r}, it must include application/json")
    return found + _diff_body(expected, request)


def diff_requests(expected: list[dict[str, Any]], actual: list[ReceivedRequest], *, repeat: bool) -> list[str]:
    """Return the differences of all requests. With `repeat`, the last expected one may be repeated."""
    if len(actual) < len(expected) or (len(actual) > len(expected) and not (repeat and expected)):
        seen = ", ".join(f"{r.method} {r.target}" for r in actual) or "none"
        return [f"expected {len(expected)} requests, got {len(actual)}: {short(seen)}"]
    found: list[str] = []
    for number, request in enumerate(actual):
        wanted = expected[min(number, len(expected) - 1)]
        found += [f"request {number + 1}: {line}" for line in diff_request(wanted, request)]
    return found
