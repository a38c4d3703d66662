"""Schemas of a document, reduced to what flags and views need: one level at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from codegen.openapi.reading.document import Document, Node

_DEPTH = 12
"""Nesting of allOf, anyOf and oneOf after which a schema counts as unknown. A document may nest without end."""
SCALARS = ("string", "integer", "number", "boolean")


@dataclass(frozen=True)
class Shape:
    """One level of a schema. The schemas of its properties and items are as in the document."""

    type: str = "any"
    """`string`, `integer`, `number`, `boolean`, `array`, `object`, `null`, or `any` for an unknown or mixed type."""
    nullable: bool = False
    format: str = ""
    enum: Sequence[Any] = ()
    properties: Mapping[str, Node] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    items: Node = None
    values: Node = None
    """Schema of the values of an object with any keys; None if it has no such keys."""
    keywords: Mapping[str, Any] = field(default_factory=dict)
    """Other keywords: description, default, example, minimum, maximum, maxLength, readOnly and so on."""
    name: str = ""
    """Name of the schema in the document, if it has one."""
    variants: tuple[Shape, ...] = ()
    """Alternatives of a mixed type."""

    @property
    def is_scalar(self) -> bool:
        """Return whether a value is a text, a number or a boolean."""
        return self.type in SCALARS

    def variant(self, kind: str) -> Shape | None:
        """Return this shape, or its first alternative, of a type."""
        return next((each for each in (self, *self.variants) if each.type == kind), None)


class Schemas:
    """Reader of the schemas of a document. Each is read once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._shapes: dict[int, tuple[Node, Shape]] = {}

    def shape(self, schema: Node) -> Shape:
        """Return the shape of a schema."""
        known = self._shapes.get(id(schema))
        if known is not None and known[0] is schema:
            return known[1]
        shape = self._read(schema, 0)
        self._shapes[id(schema)] = (schema, shape)
        return shape

    def _read(self, schema: Node, depth: int) -> Shape:
        name = ""
        if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
            name = schema["$ref"].rpartition("/")[2]
            schema = self._document.resolve(schema)
        if not isinstance(schema, dict) or depth > _DEPTH:
            return Shape()
        shape = self._own(schema, name)
        parts = schema.get("allOf")
        parts = parts if isinstance(parts, list) else []
        for part in parts:
            shape = _both(shape, self._read(part, depth + 1), alone=len(parts) == 1)
        for key in ("oneOf", "anyOf"):
            variants = schema.get(key)
            if isinstance(variants, list):
                shape = _either(shape, [self._read(each, depth + 1) for each in variants])
        return shape

    def _own(self, schema: Mapping[str, Any], name: str) -> Shape:
        """Return the shape of a schema without allOf, anyOf and oneOf."""
        types = schema.get("type")
        kinds = list(types) if isinstance(types, list) else [types] if isinstance(types, str) else []
        enum = [schema["const"]] if "const" in schema else schema.get("enum")
        values = list(enum) if isinstance(enum, list) else []
        nullable = schema.get("nullable") is True or "null" in kinds or None in values
        kinds = [kind for kind in kinds if kind != "null"] or (["null"] if kinds else [])
        properties = schema.get("properties")
        if not kinds and isinstance(properties, dict):
            kinds = ["object"]
        elif not kinds and "items" in schema:
            kinds = ["array"]
        elif not kinds and values and all(isinstance(value, str) for value in values):
            kinds = ["string"]
        required = schema.get("required")
        additional = schema.get("additionalProperties")
        kind = kinds[0] if len(kinds) == 1 else "any"
        return Shape(
            type=kind,
            nullable=nullable,
            format=str(schema.get("format") or ""),
            enum=[value for value in values if value is not None],
            properties=properties if isinstance(properties, dict) else {},
            required=frozenset(each for each in required if isinstance(each, str))
            if isinstance(required, list)
            else frozenset(),
            items=schema.get("items"),
            values=additional if isinstance(additional, dict) else {} if additional is True else None,
            keywords={key: value for key, value in schema.items() if key not in _STRUCTURE},
            name=name,
            variants=tuple(Shape(type=each) for each in kinds) if len(kinds) > 1 else (),
        )


_STRUCTURE = ("type", "properties", "items", "enum", "required", "allOf", "oneOf", "anyOf", "additionalProperties")


def _both(one: Shape, other: Shape, *, alone: bool) -> Shape:
    """Return the shape that fulfills two. `alone` if the other one is all there is, so that its name counts."""
    return replace(
        one,
        type=other.type if one.type == "any" else one.type,
        nullable=one.nullable or (alone and other.nullable),
        format=one.format or other.format,
        enum=one.enum or other.enum,
        properties={**one.properties, **other.properties},
        required=one.required | other.required,
        items=other.items if one.items is None else one.items,
        values=other.values if one.values is None else one.values,
        keywords={**other.keywords, **one.keywords},
        name=one.name or (other.name if alone else ""),
        variants=one.variants or other.variants,
    )


def _either(one: Shape, found: Sequence[Shape]) -> Shape:
    """Return the shape of which several alternatives are possible."""
    variants = [each for each in found if each.type != "null"]
    nullable = one.nullable or len(variants) < len(found) or any(each.nullable for each in variants)
    kinds = {each.type for each in variants}
    if not variants:
        return replace(one, nullable=nullable)
    if one.type == "object" and one.properties and kinds <= {"object", "any"}:
        # The alternatives say which properties go together. Those that only some have are optional.
        extra = {name: each for variant in variants for name, each in variant.properties.items()}
        return replace(one, properties={**extra, **one.properties}, nullable=nullable)
    if len(variants) == 1:
        return replace(_both(one, variants[0], alone=True), nullable=nullable)
    if len(kinds) > 1:
        flat = tuple(inner for each in variants for inner in (each.variants or (each,)))
        return replace(one, type="any", nullable=nullable, variants=flat)
    first = variants[0]
    if first.type == "object":
        names = {name: each for variant in variants for name, each in variant.properties.items()}
        required = frozenset.intersection(*(each.required for each in variants))
        return replace(
            one,
            type="object",
            nullable=nullable,
            properties={**names, **one.properties},
            required=one.required | required,
            values=next((each.values for each in variants if each.values is not None), one.values),
            variants=tuple(variants),
        )
    enum = [value for each in variants for value in each.enum] if all(each.enum for each in variants) else []
    return replace(
        one,
        type=first.type,
        nullable=nullable,
        format=first.format if len({each.format for each in variants}) == 1 else "",
        enum=list(dict.fromkeys(enum)),
        items=first.items,
        variants=tuple(variants),
    )
