"""Abbreviations of schemas."""

from __future__ import annotations

from typing import Any

import pytest

from opentrain_sandbox.openapi.notation import Notation

TYPES: dict[str, Any] = {
    "text": {"type": "string"},
    "level": {"type": "string", "enum": ["LOW", "HIGH"]},
    "null": {"type": "null"},
}
NOTATION = Notation(TYPES, frozenset({"Job", "Scope"}))
TEXT = {"type": "string"}
JOB = {"$ref": "#/components/schemas/Job"}


@pytest.mark.parametrize(
    ("short", "schema"),
    [
        ("text", TEXT),
        ("Job", JOB),
        ("text|null", {"type": ["string", "null"]}),
        ("text|null (assumed)", {"type": ["string", "null"], "x-assumed": True}),
        ("Job (assumed)", JOB | {"x-assumed": True}),
        ("level|null", {"anyOf": [TYPES["level"], {"type": "null"}]}),
        ("Job|null", {"anyOf": [JOB, {"type": "null"}]}),
        ("Job|Scope", {"anyOf": [JOB, {"$ref": "#/components/schemas/Scope"}]}),
        (["Job"], {"type": "array", "items": JOB}),
        ({"$ref": "Job", "description": "x"}, JOB | {"description": "x"}),
        ({"type": "array", "items": "text"}, {"type": "array", "items": TEXT}),
        ({"oneOf": ["Job", {"required": ["a"]}]}, {"oneOf": [JOB, {"required": ["a"]}]}),
        (
            {"properties": {"a": "text"}},
            {"type": "object", "required": ["a"], "additionalProperties": False, "properties": {"a": TEXT}},
        ),
        (
            {"properties": {"a": "text"}, "required": [], "additionalProperties": True},
            {"type": "object", "additionalProperties": True, "properties": {"a": TEXT}},
        ),
    ],
)
def test_expand(short: Any, schema: Any) -> None:
    assert NOTATION.expand(short) == schema


@pytest.mark.parametrize("short", ["nothing", "text|Nothing", {"$ref": "text"}, [], ["text", "Job"]])
def test_mistake_is_rejected(short: Any) -> None:
    with pytest.raises(ValueError, match=r"unknown|a list"):
        NOTATION.expand(short)


def test_types_are_not_changed() -> None:
    NOTATION.expand("text")["description"] = "x"
    assert TYPES["text"] == TEXT
