"""Check of responses against the schemas of contract.md in tests/data/contract."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import httpx
import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from tests.support.paths import DATA

Schema = Any
FOLDER = DATA / "contract"
API, AGENT = "/api/public/v1/", "/api/agent/"
CODES = {
    400: "BAD_REQUEST",
    401: "UNAUTHORIZED",
    403: "FORBIDDEN",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    409: "CONFLICT",
    429: "RATE_LIMITED",
}


@dataclass(frozen=True)
class Endpoint:
    """Method and path, with the allowed responses."""

    method: str
    pattern: str
    query: str
    """Parameter that is required, or an empty string."""
    bodies: Mapping[int, Draft202012Validator]
    headers: Mapping[str, str]
    """Patterns of the headers of a success."""

    @property
    def name(self) -> str:
        """Return the name that the schemas use: ``GET /api/public/v1/jobs/{id}``."""
        return f"{self.method} {self.pattern}" + (f"?{self.query}" if self.query else "")

    @property
    def successes(self) -> list[int]:
        """Return the described success statuses, the main one first."""
        return [status for status in self.bodies if status < 300]

    def matches(self, path: str) -> bool:
        """Return whether a path without its query is one of this endpoint."""
        literals = re.split(r"{\w+}", self.pattern)
        return re.fullmatch("[^/]+".join(re.escape(literal) for literal in literals), path) is not None


def check(method: str, path: str, status: int, headers: Mapping[str, str], body: bytes) -> Endpoint | None:
    """Check one response against the schemas.

    Args:
        path: path with its query, as sent.
        headers: a mapping with names in lower case, or one that ignores case.

    Returns:
        The endpoint of the request, or None for an unknown one.

    Raises:
        AssertionError: the response does not match; with endpoint, status and place.
    """
    parts = urlsplit(path)
    plain, method_of_schema = unquote(parts.path), "GET" if method == "HEAD" else method
    found = find(method_of_schema, plain, parse_qs(parts.query, keep_blank_values=True))
    if found is None:
        _check_no_endpoint(method, plain, status, headers, body)
        return None
    assert status in found.bodies, f"{found.name} responded with {status}, which has no schema: {body[:300]!r}"
    if method != "HEAD":
        _fits(found.bodies[status], _parsed(headers, body), f"{found.name} {status}")
    if status < 300:
        for name, pattern in found.headers.items():
            value = headers.get(name, "")
            assert re.fullmatch(pattern, value), f"{found.name} {status}: the header {name} is {value!r}"
    return found


def is_served(response: httpx.Response) -> bool:
    """Return whether the endpoint exists. The error of a missing one names the method and the path."""
    request = response.request
    return response.status_code != 404 or f"{request.method} {request.url.path}" not in response.text


def check_response(response: httpx.Response) -> None:
    """Run ``check`` as an event hook of an HTTP client."""
    response.read()
    check_and_find_endpoint(response)


async def check_async_response(response: httpx.Response) -> None:
    """Run ``check`` as an event hook of an asynchronous HTTP client."""
    await response.aread()
    check_and_find_endpoint(response)


def check_and_find_endpoint(response: httpx.Response) -> Endpoint | None:
    """Run ``check`` for a response that has been read."""
    request = response.request
    path = request.url.raw_path.decode("ascii")
    return check(request.method, path, response.status_code, response.headers, response.content)


def find(method: str, path: str, query: Mapping[str, Any]) -> Endpoint | None:
    """Return the endpoint of a request. A path without parameters and one with a query take precedence."""
    fitting = [
        endpoint
        for endpoint in endpoints()
        if endpoint.method == method and endpoint.matches(path) and (not endpoint.query or endpoint.query in query)
    ]
    return min(fitting, key=lambda endpoint: ("{" in endpoint.pattern, not endpoint.query), default=None)


def _check_no_endpoint(method: str, path: str, status: int, headers: Mapping[str, str], body: bytes) -> None:
    """Check the API's response to an unknown path or method. Pages and the control API are not checked."""
    if not path.startswith((API, AGENT)):
        return
    others = {endpoint.method for endpoint in endpoints() if endpoint.matches(path)}
    wanted, where = (405 if others else 404), f"{method} {path} {status}"
    assert status == wanted, f"{where}: contract.md has no such endpoint, so it is {wanted}"
    if others:
        allowed = {name.strip() for name in headers.get("allow", "").split(",")}
        assert others <= allowed, f"{where}: the header allow lacks {others - allowed}"
    if method == "HEAD":
        return
    oauth = {"properties": {"error": {"const": CODES[wanted].lower()}, "error_description": "filled"}}
    schema = envelope(wanted, False) if path.startswith(API) else oauth
    _fits(_validator(schema), _parsed(headers, body), where)


def _parsed(headers: Mapping[str, str], body: bytes) -> Any:
    """Return the JSON value of the body, or its text if its type is not JSON."""
    if headers.get("content-type", "").partition(";")[0].strip() == "application/json":
        try:
            return json.loads(body)
        except ValueError:
            raise AssertionError(f"this is no JSON: {body[:300]!r}") from None
    return body.decode()


def _fits(validator: Draft202012Validator, value: Any, where: str) -> None:
    error = best_match(validator.iter_errors(value))
    assert error is None, f"{where} at {error.json_path}: {error.message}\nthe body: {json.dumps(value)[:2000]}"


@cache
def endpoints() -> tuple[Endpoint, ...]:
    """Return all endpoints of the folder."""
    return tuple(
        _endpoint(file["prefix"], name, said) for file in _files() for name, said in file.get("endpoints", {}).items()
    )


def _endpoint(prefix: str, name: str, said: Mapping[Any, Any]) -> Endpoint:
    method, _, path = name.partition(" ")
    pattern, _, query = path.partition("?")
    bodies = {status: schema for status, schema in said.items() if isinstance(status, int)}
    for given, details in said.get("errors", {}).items():
        status = int(str(given).removeprefix("maybe "))
        assert status not in bodies, f"{name} says {status} twice"
        bodies[status] = envelope(status, details, optional=str(given).startswith("maybe "))
    assert set(said) <= {*bodies, "errors", "headers"}, f"{name} says too much"
    validators = {status: _validator(schema) for status, schema in bodies.items()}
    return Endpoint(method, prefix + pattern, query, validators, said.get("headers", {}))


def envelope(status: int, details: Schema, *, optional: bool = False) -> Schema:
    """Return the schema of an error envelope (contract.md section 4).

    Args:
        details: schema of ``details``; True allows anything, False requires that there are none.
        optional: whether they may be missing.
    """
    needed = ["error", "code", "requestId"] + ([] if optional or isinstance(details, bool) else ["details"])
    told = {"error": "filled", "code": {"const": CODES[status]}, "requestId": "filled", "details": details}
    return {"properties": told, "required": needed}


def _validator(schema: Schema) -> Draft202012Validator:
    written = _expand(schema)
    Draft202012Validator.check_schema(written)
    return Draft202012Validator({"$defs": _definitions(), **written})


@cache
def _files() -> list[dict[str, Any]]:
    return [yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yaml"))]


@cache
def _definitions() -> dict[str, Schema]:
    definitions: dict[str, Schema] = {}
    for file in _files():
        for name, schema in file.get("$defs", {}).items():
            assert name not in definitions, f"{name} is defined twice"
            definitions[name] = schema
    written = {name: _expand(schema, definitions) for name, schema in definitions.items()}
    Draft202012Validator.check_schema({"$defs": written})
    return written


def _expand(schema: Schema, known: Mapping[str, Schema] | None = None) -> Schema:
    """Return a schema without the abbreviations that shared.yaml explains."""
    names = _definitions() if known is None else known
    if isinstance(schema, str):
        words = schema.split("|")
        assert names.keys() >= set(words), f"{schema} is not defined"
        references = [{"$ref": f"#/$defs/{word}"} for word in words]
        return references[0] if len(references) == 1 else {"anyOf": references}
    if isinstance(schema, list):
        assert len(schema) == 1, f"an array has one schema: {schema}"
        return {"type": "array", "items": _expand(schema[0], known)}
    if isinstance(schema, bool):
        return schema
    made = dict(schema)
    if "properties" in made:
        made["properties"] = {name: _expand(value, known) for name, value in made["properties"].items()}
        made = {"type": "object", "required": list(made["properties"]), "additionalProperties": False} | made
    if "items" in made:
        made["items"] = _expand(made["items"], known)
    for word in ("anyOf", "oneOf"):
        if word in made:
            made[word] = [_expand(part, known) for part in made[word]]
    return made
