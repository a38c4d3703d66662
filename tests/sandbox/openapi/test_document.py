"""The OpenAPI document: valid, marked as a reconstruction, and the same operations as the routes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from opentrain_sandbox import api
from opentrain_sandbox.openapi.document import build_document
from tests.support.routes import camel_case_path

Connect = Callable[[str, str | None], httpx.Client]
Document = dict[str, Any]


@pytest.fixture(scope="module")
def document(server: str) -> Document:
    body: Document = httpx.get(f"{server}/api/public/v1/openapi.json", trust_env=False).json()
    return body


def operations_of(document: Document) -> dict[tuple[str, str], Any]:
    return {(method, path): item[method] for path, item in document["paths"].items() for method in item}


def test_it_is_valid(document: Document) -> None:
    assert document["openapi"] == "3.1.0"
    OpenAPIV31SpecValidator(document).validate()


def test_it_names_the_server_and_says_that_it_is_a_reconstruction(server: str, document: Document) -> None:
    assert document["servers"] == [{"url": server}]
    assert document["info"]["x-reconstruction"] is True
    assert re.fullmatch(r"\d+(\.\w+)+", document["info"]["version"])


def test_it_has_the_operations_of_the_routes() -> None:
    # The path of an empty id exists only to be rejected.
    routes = {
        (endpoint.method.lower(), camel_case_path(endpoint.path))
        for endpoint in api.ENDPOINTS
        if not endpoint.path.endswith("/")
    }
    assert set(operations_of(build_document("http://localhost", "0"))) == routes


def test_operation_ids_are_unique(document: Document) -> None:
    ids = [operation["operationId"] for operation in operations_of(document).values()]
    assert len(ids) == len(set(ids)) > 50


def test_tags_are_declared_and_used(document: Document) -> None:
    used = {tag for operation in operations_of(document).values() for tag in operation["tags"]}
    assert {tag["name"] for tag in document["tags"]} == used


def test_components_are_used(document: Document) -> None:
    text = json.dumps(document)
    for kind in ("schemas", "responses"):
        for name in document["components"][kind]:
            assert f'"#/components/{kind}/{name}"' in text, name


def test_objects_of_responses_list_their_keys(document: Document) -> None:
    """An object without a list of keys would accept every response."""
    for (method, path), operation in operations_of(document).items():
        for status, response in operation["responses"].items():
            for schema in objects_of(response):
                assert "additionalProperties" in schema, f"{method} {path} {status}: {schema}"


def objects_of(node: Any) -> Iterator[dict[str, Any]]:
    """Return every object schema below a node that has properties."""
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict) and "type" in node:
            yield node
        for value in node.values():
            yield from objects_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from objects_of(value)
