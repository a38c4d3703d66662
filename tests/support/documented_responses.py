"""Check of the sandbox's responses against its OpenAPI document: status, media type, headers and schema."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

import httpx
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from opentrain_sandbox.openapi.document import build_document

API, AGENT = "/api/public/v1/", "/api/agent/"
EMPTY_ID = f"{API}jobs/"
"""An empty id is a value of ``jobId`` (contract.md section 3, public job reads). A template does not match it."""
UNKNOWN_CODES = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}
"""Codes of the responses to requests that the document does not have."""


@dataclass(frozen=True)
class Documented:
    """Response of the document."""

    media_types: Mapping[str, Draft202012Validator]
    """Validators of the body; none for a response without a body."""
    headers: Mapping[str, Draft202012Validator]


@dataclass(frozen=True)
class Endpoint:
    """Operation of the document."""

    method: str
    pattern: str
    operation: Mapping[str, Any]
    responses: Mapping[int, Documented]

    @property
    def name(self) -> str:
        """Return method and path, such as ``GET /api/public/v1/jobs/{jobId}``."""
        return f"{self.method} {self.pattern}"

    @property
    def successes(self) -> list[int]:
        """Return the statuses of a success."""
        return [status for status in self.responses if status < 300]

    def matches(self, path: str) -> bool:
        """Return whether a path without its query is one of this endpoint."""
        literals = re.split(r"{\w+}", self.pattern)
        return re.fullmatch("[^/]+".join(re.escape(literal) for literal in literals), path) is not None


def check(method: str, path: str, status: int, headers: Mapping[str, str], body: bytes) -> None:
    """Check one response against the document.

    Args:
        path: path with its query, as sent.
        headers: a mapping with names in lower case, or one that ignores case.

    Raises:
        AssertionError: the response does not match; with endpoint, status and place.
    """
    plain = unquote(urlsplit(path).path)
    found = find("GET" if method == "HEAD" else method, plain)
    if found is None:
        _check_no_endpoint(method, plain, status, headers, body)
        return
    where = f"{found.name} {status}"
    assert status in found.responses, f"{found.name} responded with {status}, which is not documented: {body[:300]!r}"
    assert status != 500, f"{where}: the sandbox failed"
    documented = found.responses[status]
    if method != "HEAD":
        _check_body(documented, headers, body, where)
    for name, validator in documented.headers.items():
        assert name.lower() in headers, f"{where} lacks the header {name}"
        _fits(validator, headers[name.lower()], f"{where}, header {name}")


def is_served(response: httpx.Response) -> bool:
    """Return whether the endpoint exists. The error of a missing one names the method and the path."""
    request = response.request
    return response.status_code != 404 or f"{request.method} {request.url.path}" not in response.text


def find(method: str, path: str) -> Endpoint | None:
    """Return the endpoint of a request. A path without parameters takes precedence."""
    if path == EMPTY_ID:
        path += "{jobId}"
    fitting = [endpoint for endpoint in endpoints() if endpoint.method == method and endpoint.matches(path)]
    return min(fitting, key=lambda endpoint: "{" in endpoint.pattern, default=None)


def _check_no_endpoint(method: str, path: str, status: int, headers: Mapping[str, str], body: bytes) -> None:
    """Check the API's response to an unknown path or method. Pages and the control API are not checked."""
    if not path.startswith((API, AGENT)):
        return
    others = {endpoint.method for endpoint in endpoints() if endpoint.matches(path)}
    wanted, where = (405 if others else 404), f"{method} {path} {status}"
    assert status == wanted, f"{where}: the document has no such operation, so it is {wanted}"
    if others:
        allowed = {name.strip() for name in headers.get("allow", "").split(",")}
        assert others <= allowed, f"{where}: the header allow lacks {others - allowed}"
    if method != "HEAD":
        code, filled = UNKNOWN_CODES[wanted], {"type": "string", "minLength": 1}
        if path.startswith(API):
            properties = {"error": filled, "code": {"const": code}, "requestId": filled}
        else:
            properties = {"error": {"const": code.lower()}, "error_description": filled}
        schema = {"properties": properties, "required": list(properties), "additionalProperties": False}
        _check_body(Documented({"application/json": Draft202012Validator(schema)}, {}), headers, body, where)


def _check_body(documented: Documented, headers: Mapping[str, str], body: bytes, where: str) -> None:
    if not documented.media_types:
        assert body == b"", f"{where} has a body: {body[:300]!r}"
        return
    media_type = headers.get("content-type", "").partition(";")[0].strip()
    assert media_type in documented.media_types, f"{where} has the media type {media_type!r}: {body[:300]!r}"
    value = body.decode()
    if media_type == "application/json":
        try:
            value = json.loads(body)
        except ValueError:
            raise AssertionError(f"{where} is not JSON: {body[:300]!r}") from None
    _fits(documented.media_types[media_type], value, where)


def _fits(validator: Draft202012Validator, value: Any, where: str) -> None:
    error = best_match(validator.iter_errors(value))
    assert error is None, f"{where} at {error.json_path}: {error.message}\nthe body: {json.dumps(value)[:2000]}"


@cache
def endpoints() -> tuple[Endpoint, ...]:
    """Return all operations of the document."""
    document = build_document("http://localhost", "0")
    components = document["components"]

    def validator(schema: Mapping[str, Any]) -> Draft202012Validator:
        return Draft202012Validator({**schema, "components": components})

    def documented(response: Mapping[str, Any]) -> Documented:
        if "$ref" in response:
            response = components["responses"][response["$ref"].rpartition("/")[2]]
        return Documented(
            {media_type: validator(content["schema"]) for media_type, content in response.get("content", {}).items()},
            {name: validator(header["schema"]) for name, header in response.get("headers", {}).items()},
        )

    return tuple(
        Endpoint(
            method.upper(),
            pattern,
            operation,
            {int(status): documented(response) for status, response in operation["responses"].items()},
        )
        for pattern, operations in document["paths"].items()
        for method, operation in operations.items()
    )
