"""Canned responses of tests/data/responses.yaml, by request or by name."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

from tests.support.paths import DATA

from .server import ReceivedRequest, Responder, Response, scripted
from .strict_yaml import load_yaml
from .texts import substitute

RESPONSES_FILE = DATA / "responses.yaml"


@cache
def load_responses() -> dict[str, dict[str, Any]]:
    """Return every response by name. Those with a `request` are also the default response of that request."""
    document = load_yaml(RESPONSES_FILE)
    named: dict[str, dict[str, Any]] = {}
    for section in ("success", "variants", "errors"):
        for name, entry in document[section].items():
            if name in named:
                raise ValueError(f"responses.yaml: {name} is given twice")
            if unknown := set(entry) - {"request", "query_has", "status", "body", "text", "headers"}:
                raise ValueError(f"responses.yaml: {name}: unknown {sorted(unknown)}")
            if (section == "success") != ("request" in entry):
                raise ValueError(f"responses.yaml: {name}: 'request' is for all success responses, and no others")
            json.dumps(entry.get("body"), allow_nan=False)
            named[name] = entry
    return named


def build_response(entry: dict[str, Any]) -> Response:
    """Return the response to send. `body` is JSON, `text` is sent as it is."""
    headers: dict[str, str] = entry.get("headers", {})
    if "text" in entry:
        return Response(entry["status"], entry["text"].encode(), {"Content-Type": "text/html"} | headers)
    return Response.of_json(entry["status"], entry["body"], headers)


def _score(entry: dict[str, Any], request: ReceivedRequest) -> int:
    """Return how well a default response matches: 0 for not at all, more for literal segments and a named query key."""
    method, _, pattern = entry["request"].partition(" ")
    shape = "".join("[^/]+" if part.startswith("{") else re.escape(part) for part in re.split(r"(\{[^}]+\})", pattern))
    if method != request.method or not re.fullmatch(shape, request.path):
        return 0
    points: int = 100 - 10 * pattern.count("{")
    if wanted := entry.get("query_has"):
        keys = dict(parse_qsl(request.query, keep_blank_values=True))
        return points + 1 if wanted in keys else 0
    return points


def canned_response(request: ReceivedRequest) -> dict[str, Any] | None:
    """Return the canned success response of a request, or None if none matches."""
    entries = [entry for entry in load_responses().values() if "request" in entry]
    best = max(entries, key=lambda entry: _score(entry, request))
    return best if _score(best, request) else None


def responder(script: list[dict[str, Any]], base: str = "") -> Responder:
    """Return a responder of these responses, the last one repeated, or of the canned ones if there are none."""
    if script:
        return scripted([build_response(substitute(entry, base)) for entry in script])

    def respond(request: ReceivedRequest) -> Response:
        entry = canned_response(request)
        if entry is None:
            wrong = {
                "error": f"responses.yaml has no {request.method} {request.path}",
                "code": "NO_SUCH_ANSWER",
            }
            return Response.of_json(418, wrong)
        return build_response(substitute(entry, base or f"http://{request.header('Host')}"))

    return respond
