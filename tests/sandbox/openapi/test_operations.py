"""Operations from their short form."""

from __future__ import annotations

from typing import Any

import pytest

from opentrain_sandbox.openapi.notation import Notation
from opentrain_sandbox.openapi.operations import OperationBuilder

TYPES: dict[str, Any] = {"text": {"type": "string"}, "filled": {"type": "string", "minLength": 1}}
CODES = {400: "BAD_REQUEST", 404: "NOT_FOUND", 413: "PAYLOAD_TOO_LARGE", 415: "UNSUPPORTED_MEDIA_TYPE"}
BASE: dict[Any, Any] = {"id": "doIt", "summary": "Do it"}


def build(path: str = "/things", **given: Any) -> dict[str, Any]:
    builder = OperationBuilder(Notation(TYPES, frozenset()), CODES)
    statuses = given.pop("statuses", {200: "text"})
    return builder.build(path, "things", BASE | statuses | {key.replace("_", "-"): given[key] for key in given})


@pytest.mark.parametrize(
    ("token", "security"),
    [
        (None, []),
        ("any", [{"token": []}]),
        ("jobs:read", [{"token": ["jobs:read"]}]),
        (["a:read", "b:read"], [{"token": ["a:read"]}, {"token": ["b:read"]}]),
    ],
)
def test_security(token: Any, security: Any) -> None:
    assert build(**({} if token is None else {"token": token}))["security"] == security


def test_parameters() -> None:
    path, limit, since = build(
        "/things/{thingId}", query={"limit": "text", "since": {"type": "string", "required": True, "description": "x"}}
    )["parameters"]
    assert path == {"name": "thingId", "in": "path", "required": True, "schema": TYPES["filled"]}
    assert limit == {"name": "limit", "in": "query", "schema": {"type": "string"}}
    assert since == {
        "name": "since", "in": "query", "required": True, "description": "x", "schema": {"type": "string"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("errors", "required"),
    [
        ({400: "text"}, ["error", "code", "requestId", "details"]),
        ({"maybe 400": "text"}, ["error", "code", "requestId"]),
    ],
)
def test_details_of_an_error(errors: dict[Any, Any], required: list[str]) -> None:
    schema = build(errors=errors)["responses"]["400"]["content"]["application/json"]["schema"]
    assert schema["required"] == required
    assert schema["properties"]["details"] == {"type": "string"}
    assert schema["properties"]["code"] == {"const": "BAD_REQUEST"}


def test_error_with_any_details_is_a_component() -> None:
    assert build(errors={404: True})["responses"]["404"] == {"$ref": "#/components/responses/NotFound"}


@pytest.mark.parametrize(
    ("body", "media_type", "statuses"),
    [
        ("body", "application/json", {"200", "413", "415"}),
        ("form", "application/x-www-form-urlencoded", {"200", "413"}),
    ],
)
def test_body(body: str, media_type: str, statuses: set[str]) -> None:
    built = build(**{body: "text"})
    assert built["requestBody"] == {"required": True, "content": {media_type: {"schema": {"type": "string"}}}}
    assert set(built["responses"]) == statuses


def test_description_has_requirements_and_assumptions() -> None:
    text = build(description="One.", feature="hiring", claimed=True, assumed="the status")["description"]
    parts = text.split("\n\n")
    assert len(parts) == 4
    assert parts[0] == "One."
    assert "`hiring`" in parts[1]
    assert parts[3] == "Assumed: the status."


@pytest.mark.parametrize(
    "given",
    [
        {"details": "x"},
        {"statuses": {404: "text"}, "errors": {404: True}},
        {"errors": {400: "text", "maybe 400": "text"}},
    ],
)
def test_mistake_is_rejected(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="doIt"):
        build(**given)
