"""Flags for the body of an operation: one for each field of its first level, the others as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from codegen.openapi.flags import FlagNames, FlagReader, ordered
from codegen.openapi.guesses import Guess, Values
from codegen.openapi.parameters import UnservedError
from codegen.openapi.reading.document import Node
from codegen.openapi.reading.operations import Operation
from codegen.openapi.reading.schemas import Schemas, Shape
from codegen.openapi.reading.texts import key

_JSON = "application/json"
_FORMS = {"application/x-www-form-urlencoded": "form", "multipart/form-data": "multipart"}
_FIELD = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_BYTES = "application/octet-stream"
_BINARY = ("binary", "base64")
_CLEARING = ("PATCH", "PUT")
"""Methods whose bodies change fields, so that null clears one."""


@dataclass
class Body:
    """Flags and keys of a command that make its body."""

    flags: dict[str, Values] = field(default_factory=dict)
    keys: Values = field(default_factory=dict)
    """Further keys of the command: encoding, headers, exactly-one and at-most-one."""


class BodyReader:
    """Reader of the bodies of operations."""

    def __init__(self, schemas: Schemas, flags: FlagReader) -> None:
        self._schemas = schemas
        self._flags = flags

    def body(self, operation: Operation, names: FlagNames) -> Body:
        """Return the flags and keys for a body. Raises `UnservedError` if no flags can make it."""
        if not operation.body:
            return Body()
        if operation.method in ("GET", "HEAD"):
            if operation.body_required:
                raise UnservedError(f"a {operation.method} request with a body")
            return Body()
        kinds = {str(kind).partition(";")[0].strip().lower(): media or {} for kind, media in operation.body.items()}
        if _JSON in kinds:
            return self._json(kinds[_JSON].get("schema"), operation, names)
        form = next((kind for kind in _FORMS if kind in kinds), None)
        if form is not None:
            return self._form(form, kinds[form], operation, names)
        kind = next(iter(kinds))
        return self._bytes("*/*" if "*" in kind else kind, operation, names)

    def _json(self, schema: Node, operation: Operation, names: FlagNames) -> Body:
        shape = self._schemas.shape(schema)
        of_object = shape.variant("object")
        if shape.type == "any" and of_object is None and shape.variants:
            shape = next((each for each in shape.variants if each.type == "array"), shape.variants[0])
        if of_object is not None:
            return self._fields(of_object, operation, names, encoding="json")
        if shape.type == "array":
            return self._list(shape, operation, names)
        if shape.is_scalar:
            return self._bytes(_JSON, operation, names)
        return self._whole(operation, names)

    def _form(self, kind: str, media: Mapping[str, Any], operation: Operation, names: FlagNames) -> Body:
        shape = self._schemas.shape(media.get("schema"))
        encoding = _FORMS[kind]
        found = self._fields(shape.variant("object") or Shape(), operation, names, encoding=encoding)
        if found.flags:
            found.keys["encoding"] = encoding
        return found

    def _fields(self, shape: Shape, operation: Operation, names: FlagNames, *, encoding: str) -> Body:
        """Return a flag for each field of an object, and one for the others if there are any."""
        body = Body()
        clearing: list[str] = []
        others = shape.values is not None
        for wire, schema in shape.properties.items():
            inner = self._schemas.shape(schema)
            if inner.keywords.get("readOnly") is True:
                continue
            flag = self._field(inner, schema, wire, encoding)
            if flag is None:
                others = True
                continue
            if wire in shape.required and not operation.body_optional:
                flag["required"] = True if operation.body_required else Guess(True)
                flag.pop("api-default", None)
            elif inner.keywords.get("deprecated") is True:
                flag["hidden"] = True
            name, changed = names.claim(key(wire), "body", boolean=flag.get("type") == "boolean")
            flag["body"] = Guess(wire) if changed else wire
            body.flags[name] = ordered(flag)
            if inner.nullable and encoding == "json" and operation.method in _CLEARING and wire not in shape.required:
                clearing.append(wire)
        if not body.flags:
            return self._whole(operation, names) if others or encoding == "json" else body
        if others:
            name, _ = names.claim("body-json", "body")
            text = "Further fields of the body, as a JSON object"
            body.flags[name] = {"value": "JSON", "type": "object", "body": "*", "help": text}
        if clearing:
            unique = list({each.casefold(): each for each in clearing}.values())
            name, _ = names.claim("clear", "body")
            body.flags[name] = {
                "value": "FIELD",
                "clears": "to-null",
                "repeatable": True,
                "enum": unique,
                "help": "Field to set to null",
            }
        return body

    def _field(self, shape: Shape, schema: Node, wire: str, encoding: str) -> Values | None:
        """Return the flag of a field, without its name in the body; None if it is sent as JSON only."""
        if not _FIELD.fullmatch(wire):
            return None
        about = shape.keywords.get("description")
        if encoding == "multipart":
            item = self._schemas.shape(shape.items) if shape.type == "array" else shape
            content = shape.keywords.get("contentMediaType") or shape.keywords.get("contentEncoding")
            if item.format in _BINARY or content:
                text = self._flags.flag({"type": "string"}, wire, about, nested=True)
                assert text is not None
                return {**text, "value": "FILE", "file": "bytes"}
        return self._flags.flag(schema, wire, about, nested=True)

    def _list(self, shape: Shape, operation: Operation, names: FlagNames) -> Body:
        flag = self._flags.flag({"type": "array", "items": shape.items}, "item", None, nested=True)
        if flag is None:
            return self._bytes(_JSON, operation, names)
        item = self._schemas.shape(shape.items)
        name, _ = names.claim(key(item.name) if item.name and len(item.name) < 20 else "item", "body")
        flag |= {"help": Guess("Item of the list in the body"), "body": "."}
        if operation.body_required:
            flag["required"] = True
        return Body({name: ordered(flag)})

    def _whole(self, operation: Operation, names: FlagNames) -> Body:
        """Return two flags for a body whose fields are unknown: an object in JSON, or a file with it."""
        text, _ = names.claim("body", "body")
        file, _ = names.claim("body-file", "body")
        flags = {
            text: {"value": "JSON", "type": "object", "body": "*", "help": "Body, as a JSON object"},
            file: {"value": "FILE", "file": "object", "body": "*", "help": "File with the body, a JSON object"},
        }
        group = "exactly-one" if operation.body_required else "at-most-one"
        return Body(dict(flags), {group: [[text, file]]})

    def _bytes(self, kind: str, operation: Operation, names: FlagNames) -> Body:
        name, _ = names.claim("file", "body")
        flag = {"value": "FILE", "file": "bytes", "body": ".", "help": "File to send; - is standard input"}
        if operation.body_required or operation.method != "DELETE":
            flag["required"] = True  # type: ignore[assignment]
        keys: Values = {"encoding": "bytes"}
        if kind not in (_BYTES, "*/*"):
            keys["headers"] = {"Content-Type": kind}
        return Body({name: ordered(flag)}, keys)
