"""Successful response of an operation: JSON, a file, text, nothing, or yes and no."""

from __future__ import annotations

import re
from dataclasses import dataclass

from codegen.openapi.guesses import Guess, Values
from codegen.openapi.parameters import UnservedError
from codegen.openapi.reading.document import Node
from codegen.openapi.reading.operations import Operation, Response
from codegen.openapi.reading.schemas import Schemas, Shape

_JSON = "application/json"
_TEXTS = re.compile(r"text/.+|application/(?:.+\+)?(?:yaml|xml|x-ndjson|jsonl|sql|graphql|x-sh)")
_WITHOUT_CONTENT = ("204", "205")
"""Statuses without content. A document that omits the content of another status says nothing of it."""


@dataclass(frozen=True)
class Success:
    """Successful response. `keys` are those of the command: `returns`, `headers`."""

    keys: Values
    schema: Node = None
    """Schema of the JSON document; None for another kind of response."""
    is_json: bool = False
    may_be_empty: bool = False
    """True if another success has no JSON document."""
    empty: str = ""
    """Status without content that stands beside a JSON document, such as 204; empty if there is none."""
    links: bool = False
    """True if the response has the header Link."""


def read_success(operation: Operation, schemas: Schemas) -> Success:
    """Return what a successful response holds. Raises `UnservedError` if the document has none."""
    good = [each for each in operation.responses if each.status.startswith("2")]
    good = good or [each for each in operation.responses if each.status == "DEFAULT"]
    if not good:
        return _redirect(operation)
    if operation.method == "HEAD":
        return Success({"returns": "none"})
    with_json = [each for each in good if _json_type(each) is not None]
    if with_json:
        return _json(with_json[0], good, schemas)
    filled = next((each for each in good if each.content and each.status not in _WITHOUT_CONTENT), None)
    if filled is not None:
        kinds = list(filled.content)
        text = all(_TEXTS.fullmatch(kind) for kind in kinds)
        return Success({"returns": "text" if text else "bytes"})
    missing = any(each.status == "404" for each in operation.responses)
    if operation.method == "GET" and missing and [each.status for each in good] == ["204"]:
        return Success({"returns": Guess({"yes": 204, "no": 404})})
    if all(each.status in _WITHOUT_CONTENT for each in good):
        return Success({"returns": "none"})
    return Success({}, schema={}, is_json=True, may_be_empty=True)


def _redirect(operation: Operation) -> Success:
    """Return the success of an operation whose documented responses are redirects."""
    statuses = [each.status for each in operation.responses]
    if any(status in ("301", "302", "303", "307", "308") for status in statuses) and operation.method == "GET":
        return Success({"returns": "bytes"})
    if not statuses or operation.method in ("GET", "HEAD") or any(status.startswith("3") for status in statuses):
        raise UnservedError("no successful response")
    return Success({}, is_json=True, schema={}, may_be_empty=True)


def _json_type(response: Response) -> str | None:
    """Return the media type of JSON that a response has, preferably the plain one; None if it has none."""
    if response.status in _WITHOUT_CONTENT:
        return None
    if _JSON in response.content:
        return _JSON
    named = [kind for kind in response.content if re.fullmatch(r"[\w.-]+/(?:.+\+json|json|.*json)", kind)]
    if named:
        return named[0]
    open_kinds = [kind for kind in response.content if kind in ("*/*", "application/*")]
    return open_kinds[0] if open_kinds and response.content[open_kinds[0]] else None


def _json(response: Response, good: list[Response], schemas: Schemas) -> Success:
    kind = _json_type(response)
    assert kind is not None
    schema = response.content[kind]
    shape = schemas.shape(schema)
    if kind.startswith("*") and shape.type == "string":
        return Success({"returns": "bytes"})
    headers: Values = {} if kind in (_JSON, "*/*", "application/*") else {"headers": {"Accept": kind}}
    others = [each for each in good if each is not response and _json_type(each) is None]
    differ = {
        schemas.shape(each.content[other]).type
        for each in good
        if (other := _json_type(each)) is not None and each.status != "DEFAULT"
    }
    without = [each.status for each in others if each.status in _WITHOUT_CONTENT]
    if len(without) == len(others) == 1 and shape.type == "array" and differ == {"array"} and not shape.nullable:
        return Success(headers, schema=schema, is_json=True, empty=without[0], links="link" in response.headers)
    return Success(
        headers,
        schema=schema if schema is not None else {},
        is_json=True,
        may_be_empty=bool(others) or shape.nullable or len(differ) > 1 or _is_mixed(shape),
        links="link" in response.headers,
    )


def _is_mixed(shape: Shape) -> bool:
    return shape.type == "any" or shape.is_scalar
