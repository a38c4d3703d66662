"""Operations of a document, with their parameters, body and responses resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from codegen.openapi.reading.document import Document, Node

METHODS = ("get", "head", "post", "put", "patch", "delete")
"""Methods that a command can have."""
_OTHER_METHODS = ("options", "trace")


@dataclass(frozen=True)
class Parameter:
    """Parameter of an operation."""

    name: str
    place: str
    """`path`, `query`, `header` or `cookie`."""
    required: bool
    schema: Node
    style: str
    explode: bool
    in_json: bool
    """True for JSON in a text."""
    keywords: Mapping[str, Any]


@dataclass(frozen=True)
class Response:
    """Response of an operation: the schema of each media type, and the names of the headers in lower case."""

    status: str
    content: Mapping[str, Node]
    headers: Sequence[str] = ()


@dataclass(frozen=True)
class Operation:
    """One operation."""

    method: str
    """In capitals."""
    path: str
    id: str
    tags: Sequence[str]
    keywords: Mapping[str, Any]
    """The mapping of the document, with summary, description, deprecated, security and extensions."""
    path_keywords: Mapping[str, Any]
    """The mapping of the path, with its extensions."""
    parameters: Sequence[Parameter]
    body: Mapping[str, Any]
    """Content of the body by media type, as in the document; empty if there is none."""
    body_required: bool
    body_optional: bool
    """True if the document says that the body may be left out. Most documents that omit this mean a required body."""
    responses: Sequence[Response]
    servers: Sequence[Mapping[str, Any]] = field(default_factory=tuple)

    @property
    def name(self) -> str:
        """Return the method and the path."""
        return f"{self.method} {self.path}"


def read_operations(document: Document) -> tuple[list[Operation], list[tuple[str, str]]]:
    """Return the operations of a document, and those whose method a command cannot have, each with the reason."""
    operations, skipped = [], []
    paths = document.value.get("paths")
    for path, item in (paths or {}).items():
        item = document.resolve(item)
        if not isinstance(item, dict):
            continue
        for method in METHODS:
            if isinstance(item.get(method), dict):
                operations.append(_operation(document, method, path, item))
        skipped += [
            (f"{method.upper()} {path}", f"the method {method.upper()}")
            for method in _OTHER_METHODS
            if isinstance(item.get(method), dict)
        ]
    return operations, skipped


def _operation(document: Document, method: str, path: str, item: Mapping[str, Any]) -> Operation:
    value = item[method]
    given: dict[tuple[str, str], Parameter] = {}
    for node in [*item.get("parameters", ()), *value.get("parameters", ())]:
        parameter = _parameter(document.resolve(node))
        given[parameter.name, parameter.place] = parameter
    body: Mapping[str, Any] = document.resolve(value.get("requestBody") or {})
    return Operation(
        method=method.upper(),
        path=path,
        id=str(value.get("operationId") or ""),
        tags=[tag for tag in value.get("tags") or () if isinstance(tag, str)],
        keywords=value,
        path_keywords=item,
        parameters=list(given.values()),
        body=body.get("content") or {},
        body_required=body.get("required") is True,
        body_optional=body.get("required") is False,
        responses=list(_responses(document, value)),
        servers=value.get("servers") or item.get("servers") or (),
    )


def _parameter(node: Mapping[str, Any]) -> Parameter:
    place = str(node.get("in"))
    content: Mapping[str, Any] = node.get("content") or {}
    style = str(node.get("style") or {"query": "form", "cookie": "form"}.get(place, "simple"))
    explode = node.get("explode")
    return Parameter(
        name=str(node.get("name")),
        place=place,
        required=node.get("required") is True or place == "path",
        schema=node.get("schema") or _first_schema(content) or {},
        style=style,
        explode=explode if isinstance(explode, bool) else style == "form",
        in_json=bool(content),
        keywords=node,
    )


def _first_schema(content: Mapping[str, Any]) -> Node:
    media = next(iter(content.values()), None)
    return media.get("schema") if isinstance(media, dict) else None


def _responses(document: Document, value: Mapping[str, Any]) -> Iterator[Response]:
    for status, node in (value.get("responses") or {}).items():
        response = document.resolve(node)
        if isinstance(response, dict):
            content = {
                str(kind).partition(";")[0].strip().lower(): (media or {}).get("schema")
                for kind, media in (response.get("content") or {}).items()
            }
            yield Response(str(status).upper(), content, [name.lower() for name in response.get("headers") or ()])
