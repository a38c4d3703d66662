"""Abbreviations of JSON Schema in the files of ``resources``.

- A name in lower case is a type of types.yaml, written in place: ``id: filled``.
- A name in PascalCase is a reference to a component: ``webhook: Webhook``. So is the value of ``$ref``.
- ``text|null`` and ``MissingScopes|FeatureOff`` allow either.
- A name that ends in `` (assumed)`` has the mark ``x-assumed``: contract.md does not state all of the schema. An object
  has the mark as a key of its own, and a comment that says what is assumed.
- A list of one schema is an array of such items: ``[Scope]``.
- An object with ``properties`` requires all of them and allows no others, unless ``required`` or
  ``additionalProperties`` is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]

ASSUMED = " (assumed)"
IN_LIST = ("anyOf", "oneOf", "allOf")
"""Keywords with a list of schemas."""


class Notation:
    """Reader of abbreviated schemas.

    Args:
        types: the schemas that names in lower case stand for.
        components: the names of the schemas that can be referred to.
    """

    def __init__(self, types: Mapping[str, Any], components: frozenset[str]) -> None:
        self._types = types
        self._components = components

    def expand(self, schema: Any) -> Schema:
        """Return the schema without abbreviations.

        Raises:
            ValueError: a name is unknown, or a list has not exactly one item.
        """
        if isinstance(schema, str):
            names = schema.removesuffix(ASSUMED)
            return self._either(names.split("|")) | ({} if names == schema else {"x-assumed": True})
        if isinstance(schema, list):
            if len(schema) != 1:
                raise ValueError(f"a list needs one schema of its items: {schema}")
            return {"type": "array", "items": self.expand(schema[0])}
        expanded: Schema = dict(schema)
        if "$ref" in expanded:
            expanded["$ref"] = self._reference(expanded["$ref"])
        if "properties" in expanded:
            properties = {name: self.expand(value) for name, value in expanded["properties"].items()}
            strict: Schema = {"type": "object", "required": list(properties), "additionalProperties": False}
            expanded = strict | expanded | {"properties": properties}
        if "items" in expanded:
            expanded["items"] = self.expand(expanded["items"])
        for keyword in IN_LIST:
            if keyword in expanded:
                expanded[keyword] = [self.expand(part) for part in expanded[keyword]]
        if not expanded.get("required", True):
            del expanded["required"]
        return expanded

    def _either(self, names: list[str]) -> Schema:
        first = self._named(names[0])
        if len(names) == 1:
            return first
        if names[1:] == ["null"] and isinstance(first.get("type"), str) and "enum" not in first:
            return first | {"type": [first["type"], "null"]}
        return {"anyOf": [first, *(self._named(name) for name in names[1:])]}

    def _named(self, name: str) -> Schema:
        if name in self._types:
            return dict(self._types[name])
        return {"$ref": self._reference(name)}

    def _reference(self, name: str) -> str:
        if name not in self._components:
            raise ValueError(f"unknown type or schema {name!r}")
        return f"#/components/schemas/{name}"
