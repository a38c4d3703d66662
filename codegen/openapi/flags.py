"""Flags for values of a schema: their type, allowed values, bounds and help, without the part of the request."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from codegen.openapi.guesses import Guess, Values
from codegen.openapi.reading import extensions
from codegen.openapi.reading.document import Node
from codegen.openapi.reading.schemas import Schemas, Shape
from codegen.openapi.reading.texts import HELP, cut, description, first_line, key, phrase

_LONGEST_VALUE = 16
_MOST_DIGITS = 18
"""Digits of a bound that the client can compare."""
_MOST_VALUES = 60
"""Number of known values up to which help lists them."""
_SECRET = re.compile(r"(^|[-_])(password|passphrase|secret|client_secret|private_key)$", re.IGNORECASE)
_WIRE = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_VALUE_TYPES = {"string": "text", "integer": "number", "number": "number", "boolean": "boolean"}


@dataclass(frozen=True)
class Options:
    """Decisions of the person who imports."""

    closed_enums: bool = False
    """True if a flag accepts only the values that the document lists."""


@dataclass
class FlagNames:
    """Names of the flags of a command, each used once."""

    taken: set[str] = field(default_factory=set)

    def claim(self, name: str, part: str, *, boolean: bool = False) -> tuple[str, bool]:
        """Return a free name, and whether it had to be changed. `part` is the part of the request, such as `body`."""
        wanted = name or "value"
        first = f"set-{wanted}" if boolean and wanted.startswith("no-") else wanted
        candidates = [first, f"{first}-value", f"{part}-{first}", *(f"{first}-{number}" for number in range(2, 100))]
        chosen = next(each for each in candidates if each not in self.taken and f"no-{each}" not in self.taken)
        self.taken.add(chosen)
        return chosen, chosen != name


class FlagReader:
    """Reader of flags from schemas."""

    def __init__(self, schemas: Schemas, options: Options) -> None:
        self._schemas = schemas
        self._options = options

    def flag(self, schema: Node, name: str, about: object, *, nested: bool) -> Values | None:
        """Return the flag for a value, with its help; None if no flag can have such a value.

        `nested` is whether the part of the request can hold objects.
        """
        shape = self._schemas.shape(schema)
        typed = self._typed(shape, name, nested=nested)
        if typed is None:
            return None
        said = extensions.description(shape.keywords) or about or shape.keywords.get("description")
        help_text, rest = first_line(said, HELP)
        values: Values = {"help": help_text or Guess(cut(phrase(name) or name, HELP))}
        if rest and (text := description(rest)):
            values["description"] = text
        default = shape.keywords.get("default")
        if _is_default(default, typed):
            typed["api-default"] = default
        return typed | values

    def _typed(self, shape: Shape, name: str, *, nested: bool) -> Values | None:
        """Return value, type, allowed values and bounds."""
        if shape.type in ("string", "integer", "number", "boolean"):
            return self._scalar(shape, name)
        if shape.type == "array":
            return self._list(self._schemas.shape(shape.items), name, nested=nested)
        if shape.type == "object":
            return self._object(shape) if nested else None
        kinds = ("array", "object", "string", "number", "integer", "boolean") if nested else ("array", "string")
        for kind in kinds:
            variant = next((each for each in shape.variants if each.type == kind), None)
            found = self._typed(variant, name, nested=nested) if variant is not None else None
            if found is not None:
                return found
        return None if nested else {"value": value_name(name)}

    def _scalar(self, shape: Shape, name: str) -> Values:
        if shape.type == "boolean":
            return {"type": "boolean"}
        if shape.type in ("integer", "number"):
            whole = shape.type == "integer"
            return {"value": "N", "type": "whole" if whole else "number", **_bounds(shape, whole=whole)}
        if shape.format in ("date", "date-time"):
            return {"value": "DATE" if shape.format == "date" else "TIME", "type": "date"}
        if shape.format == "email":
            return {"value": "EMAIL", "type": "email"}
        if shape.format == "password":
            return {"value": value_name(name), "secret": True}
        if _SECRET.search(name):
            return {"value": value_name(name), "secret": Guess(True)}
        values: Values = {"value": value_name(name)}
        known = _known_values(shape.enum)
        if known and self._options.closed_enums and len({each.casefold() for each in known}) == len(known):
            values["enum"] = known
        elif known:
            values["open"] = known
        longest = shape.keywords.get("maxLength")
        if isinstance(longest, int) and longest > 0 and "enum" not in values:
            values["max-length"] = longest
        return values

    def _list(self, item: Shape, name: str, *, nested: bool) -> Values | None:
        if item.type == "object":
            return self._objects(item) if nested else None
        if item.type == "any" and item.variants and not item.variant("string"):
            item = next((each for each in item.variants if each.is_scalar or each.type == "object"), item)
            if item.type == "object":
                return self._objects(item) if nested else None
        if item.type in ("boolean", "array"):
            return None if nested else {"value": value_name(name), "repeatable": True}
        if item.type == "any" and nested and not item.variants:
            return {"value": value_name(name), "repeatable": True}
        scalar = item if item.is_scalar else item.variant("string") or Shape(type="string")
        typed = self._scalar(scalar, name)
        if "secret" in typed:
            del typed["secret"]
        return typed | {"repeatable": True}

    def _objects(self, item: Shape) -> Values:
        """Return a flag for a list of objects: fields of known types, else JSON."""
        fields = self._fields(item)
        if fields is None:
            return {"value": "JSON", "type": "object", "repeatable": True}
        return {"value": "FIELD=VALUE", "type": "record", "repeatable": True, "fields": fields}

    def _object(self, shape: Shape) -> Values:
        values = None if shape.values is None or shape.properties else self._schemas.shape(shape.values)
        if values is not None and (values.type == "string" or (values.type == "any" and not values.variants)):
            return {"value": "KEY=VALUE", "type": "map", "repeatable": True}
        return {"value": "JSON", "type": "object"}

    def _fields(self, item: Shape) -> Values | None:
        """Return the fields of a record; None if an object may have others, or values that are not scalars."""
        if not item.properties or item.values is not None or item.variants:
            return None
        fields: Values = {}
        for name, schema in item.properties.items():
            shape = self._schemas.shape(schema)
            if shape.keywords.get("readOnly") is True:
                continue
            kind = _VALUE_TYPES.get(shape.type)
            if kind is None or not _WIRE.fullmatch(name):
                return None
            fields[name] = f"{kind} or null" if shape.nullable else kind
        return fields or None


def value_name(name: str) -> str:
    """Return the name of a value in help."""
    text = key(name).upper()
    if len(text) > _LONGEST_VALUE:
        text = text.rpartition("-")[2]
    return text or "VALUE"


def _known_values(enum: Iterable[Any]) -> list[str]:
    values = [value for value in enum if isinstance(value, str) and value and value == " ".join(value.split())]
    unique = list(dict.fromkeys(values))
    return unique if len(unique) <= _MOST_VALUES else []


def _bounds(shape: Shape, *, whole: bool) -> Values:
    """Return the bounds of a number, as whole numbers that allow every value that the schema allows."""
    keywords = shape.keywords
    low, high = keywords.get("minimum"), keywords.get("maximum")
    over, under = keywords.get("exclusiveMinimum"), keywords.get("exclusiveMaximum")
    if _is_number(over):
        low = over + 1 if whole and isinstance(over, int) else over
    elif over is True and whole and isinstance(low, int):
        low += 1
    if _is_number(under):
        high = under - 1 if whole and isinstance(under, int) else under
    found: Values = {}
    if _is_number(low) and abs(low) < 10**_MOST_DIGITS:
        found["min"] = math.floor(low)
    if _is_number(high) and abs(high) < 10**_MOST_DIGITS:
        found["max"] = math.ceil(high)
    return found if found.get("min", -math.inf) <= found.get("max", math.inf) else {}


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_default(default: object, typed: Values) -> bool:
    """Return whether a default can be shown in help."""
    if "value" not in typed or typed.get("repeatable") or typed.get("secret"):
        return False
    if typed.get("type") in ("whole", "number"):
        if not isinstance(default, int | float) or not _is_number(default):
            return False
        return bool(typed.get("min", -math.inf) <= default <= typed.get("max", math.inf))
    if not isinstance(default, str) or typed.get("type", "text") not in ("text", "date", "email"):
        return False
    is_line = bool(default) and default == " ".join(default.split()) and len(default) <= HELP
    return is_line and ("enum" not in typed or default in typed["enum"])


def ordered(flag: Values) -> Values:
    """Return a flag with its keys in the order of the manifest."""
    return {name: flag[name] for name in _ORDER if name in flag} | flag


_ORDER: Sequence[str] = (
    *("value", "type", "required", "repeatable", "secret", "file", "enum", "open", "fields", "clears"),
    *("default", "api-default", "min", "max", "max-length", "body", "query", "lists", "header", "hidden"),
    *("help", "description"),
)
