"""Flags for the parameters of an operation: path, query and headers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.openapi.flags import FlagNames, FlagReader, ordered, value_name
from codegen.openapi.guesses import Guess, Values
from codegen.openapi.reading import extensions
from codegen.openapi.reading.document import Node
from codegen.openapi.reading.operations import Operation, Parameter
from codegen.openapi.reading.schemas import Schemas, Shape
from codegen.openapi.reading.texts import key

_IGNORED_HEADERS = ("accept", "content-type", "authorization")
"""Header parameters that a document must not have; other keys state them."""
_CLIENT_HEADERS = ("host", "content-length", "user-agent", "cookie", "connection", "transfer-encoding")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_QUERY = re.compile(r"\$?[A-Za-z0-9_@!*~.,:/|()<>\[\]+-]+")
_PLACE = re.compile(r"\{([^{}]*)\}")
_SEGMENT = re.compile(r"[A-Za-z0-9_.~:-]*")


class UnservedError(Exception):
    """Reason why an operation cannot be a command."""


class ParameterReader:
    """Reader of the parameters of operations."""

    def __init__(self, schemas: Schemas, flags: FlagReader) -> None:
        self._schemas = schemas
        self._flags = flags

    def request(self, operation: Operation, names: FlagNames) -> tuple[str, dict[str, Values]]:
        """Return the request of the manifest, and the flags in its path. Raises `UnservedError` if there is none."""
        by_name = {each.name: each for each in operation.parameters if each.place == "path"}
        flags: dict[str, Values] = {}
        path = operation.path.partition("#")[0]  # some documents tell operations of one path apart by a fragment
        if path != "/" and path.endswith("/"):
            raise UnservedError("a path that ends in /")
        if not _SEGMENT.fullmatch(_PLACE.sub("", path).replace("/", "")) or any(
            text in path for text in ("}{", "//", "/:")
        ):
            raise UnservedError("a path with special characters")
        for name in _PLACE.findall(path):
            parameter = by_name.get(name)
            if parameter is None:
                raise UnservedError(f"no parameter for {{{name}}} in the path")
            flag, _ = names.claim(extensions.flag_name(parameter.keywords) or key(name), "path")
            path = path.replace(f"{{{name}}}", f"{{{flag}}}", 1)
            flags[flag] = self._in_path(parameter)
        return f"{operation.method} {path}", flags

    def _in_path(self, parameter: Parameter) -> Values:
        found = self._flags.flag(parameter.schema, parameter.name, _about(parameter), nested=False)
        found = found or {"value": value_name(parameter.name), "help": Guess(parameter.name)}
        value = value_name(parameter.name)
        kept: Values = {
            name: found[name] for name in ("help", "description", "open", "enum", "max-length") if name in found
        }
        kept["value"] = found["value"] if found.get("type") == "date" else value
        if found.get("type") in ("date", "email"):
            kept["type"] = found["type"]
        return ordered(kept)

    def others(self, operation: Operation, names: FlagNames, left_out: set[str]) -> tuple[dict[str, Values], list[str]]:
        """Return the flags in the query and the headers, and the optional parameters that cannot be flags.

        `left_out` are the query parameters that pagination sends. Raises `UnservedError` for a required one.
        """
        flags: dict[str, Values] = {}
        skipped: list[str] = []
        for parameter in operation.parameters:
            if parameter.place == "path" or (parameter.place == "query" and parameter.name in left_out):
                continue
            if parameter.place == "header" and parameter.name.lower() in _IGNORED_HEADERS:
                continue
            found = list(self._flags_of(parameter))
            if not found and parameter.required:
                raise UnservedError(f"the required {parameter.place} parameter {parameter.name}")
            if not found:
                skipped.append(f"{parameter.place} parameter {parameter.name}")
            for wire, flag in found:
                stated = extensions.flag_name(parameter.keywords) if wire == parameter.name else ""
                name, changed = names.claim(stated or key(wire), parameter.place, boolean=flag.get("type") == "boolean")
                if parameter.required and len(found) == 1:
                    flag["required"] = True
                    flag.pop("api-default", None)
                elif parameter.keywords.get("deprecated") is True:
                    flag["hidden"] = True
                if parameter.place == "header":
                    flag["header"] = wire
                else:
                    flag["query"] = Guess(wire) if changed and not stated else wire
                flags[name] = ordered(flag)
        return flags, skipped

    def _flags_of(self, parameter: Parameter) -> Iterator[tuple[str, Values]]:
        """Yield the name on the wire and the flag of each value of a parameter; nothing if no flag can have it."""
        if parameter.place == "header":
            yield from self._in_header(parameter)
        elif parameter.place == "query" and parameter.in_json:
            yield parameter.name, self._json_text(parameter)
        elif parameter.place == "query":
            yield from self._in_query(parameter)

    def _in_header(self, parameter: Parameter) -> Iterator[tuple[str, Values]]:
        if parameter.name.lower() in _CLIENT_HEADERS or not _HEADER.fullmatch(parameter.name):
            return
        flag = self._flags.flag(parameter.schema, parameter.name, _about(parameter), nested=False)
        if flag is not None:
            yield parameter.name, flag

    def _json_text(self, parameter: Parameter) -> Values:
        flag = self._flags.flag({"type": "string"}, parameter.name, _about(parameter), nested=False)
        assert flag is not None
        return flag | {"value": "JSON"}

    def _in_query(self, parameter: Parameter) -> Iterator[tuple[str, Values]]:
        shape = self._schemas.shape(parameter.schema)
        of_object = shape.variant("object")
        if of_object is not None and of_object.properties:
            yield from self._in_object(parameter, of_object)
        if shape.type == "object" or not _QUERY.fullmatch(parameter.name):
            return
        flag = self._flags.flag(parameter.schema, parameter.name, _about(parameter), nested=False)
        if flag is None:
            return
        if flag.get("repeatable"):
            flag["lists"] = _notation(parameter)
        yield parameter.name, flag

    def _in_object(self, parameter: Parameter, shape: Shape) -> Iterator[tuple[str, Values]]:
        """Yield a flag for each property of an object in the query."""
        deep = parameter.style == "deepObject"
        if not deep and (parameter.style != "form" or not parameter.explode):
            return
        for name, schema in shape.properties.items():
            wire = f"{parameter.name}[{name}]" if deep else name
            flag = self._flags.flag(schema, wire, self._property_text(schema, parameter), nested=False)
            if flag is not None and _QUERY.fullmatch(wire):
                if flag.get("repeatable"):
                    flag["lists"] = "brackets" if deep else "repeat"
                if parameter.required and name in shape.required:
                    flag["required"] = True
                    flag.pop("api-default", None)
                yield wire, flag

    def _property_text(self, schema: Node, parameter: Parameter) -> object:
        return self._schemas.shape(schema).keywords.get("description") or _about(parameter)


def _about(parameter: Parameter) -> object:
    return extensions.description(parameter.keywords) or parameter.keywords.get("description")


def _notation(parameter: Parameter) -> str:
    """Return the notation of a list in the query."""
    if parameter.style == "deepObject":
        return "brackets"
    return "repeat" if parameter.explode else "comma"
