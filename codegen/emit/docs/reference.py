"""Page of the manifest's keys, from the descriptions in its JSON Schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from codegen.manifest.defaults import DEFAULTS_FILE
from codegen.manifest.schema import SCHEMA_FILE
from codegen.text import markdown as md

Schema = Mapping[str, Any]

_VALUES = {
    "text": ("text", "Text that is not empty."),
    "line": ("a line", "Text without a line break."),
    "key": ("a name", "Lower-case letters, digits and dashes, beginning with a letter."),
    "base-url": (
        "a base URL",
        "Origin, with or without a path, such as `https://example.com/api/v3`. It has no slash at its end.",
    ),
    "origin": ("an origin", "Scheme, host and port, such as `https://api.example.com`."),
    "wire": ("an API name", "A name in the spelling of the API."),
    "path": ("a path", "Path of a value in a JSON document, such as `order.total`. `.` is the whole document."),
    "encoding": (
        "an encoding",
        "`json`, `form`, `multipart` or `bytes`. In a form, the names of nested fields stand in brackets: "
        "`address[city]=x`. An item of a list of objects has its number: `items[0][price]=p`. A `multipart` form also "
        "holds files. `bytes` is one file.",
    ),
    "lists": (
        "a notation",
        "Notation of a list in a query or form: `comma` for `x=a,b`, `repeat` for `x=a&x=b`, `brackets` for "
        "`x[]=a&x[]=b`, `indexes` for `x[0]=a&x[1]=b`.",
    ),
    "parameter": ("a parameter", "Name of a query parameter, exactly as the API spells it, such as `created[gte]`."),
    "cell-path": ("a path", "A path. `labels[].name` is the list of the values of a field in each item of a list."),
    "cell-paths": (
        "paths",
        "A path, or a list of paths. The first path that has a value is used. `labels[].name` is the list of the names "
        "in a list of objects.",
    ),
    "paths": ("paths", "A path, or a list of paths. The first path that has a value is used."),
    "sentences": (
        "templates",
        "A line, or a list of lines: the first one whose values are all there is used. `{path}` is replaced by a "
        "value, `{path:format}` by the value in a format of a cell, `{path:format:width}` by the value padded to a "
        "width, `{path:cents:currency}` by an amount in the currency at another path. "
        "`{path|path}` is the first of several values, `{name:handler}` the text of a handler.",
    ),
    "cell": ("a cell", "Path of the value, alone or under its format, as in cells by label."),
    "runs": ("commands", "A command line of the product, or a list of them."),
    "handler": ("a handler", "A public function of the product's handlers, as `module.function`."),
    "request": ("a request", "`METHOD /path`. `{flag}` is replaced by the value of that flag."),
    "command-words": ("words", "The words of a command, separated by single spaces."),
    "header-name": ("a header", "Name of an HTTP header or of a query parameter."),
    "header-value": ("a header value", "Text of one line, in characters of Latin-1, without spaces at its ends."),
    "flag-groups": ("flag groups", "A list of lists of flag names."),
}
_SHARED = {
    "examples": "List of examples",
    "exits": "List of exit codes",
    "flags": "Flags by name",
    "flag": "Flag",
    "command": "Command",
    "blocks": "List of blocks",
    "block": "Block",
    "deprecation": "Deprecation",
    "condition": "Condition",
    "headers": "Headers by name",
    "idempotency": "Idempotency header",
    "cells": "Cells by label",
}
_TYPES = {"string": "text", "integer": "a whole number", "number": "a number", "object": "a mapping", "array": "a list"}
_KINDS = "Kinds of values"


def manifest_keys_page() -> str:
    """Return the page as Markdown. It is the same for every manifest."""
    schema: Schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    shared: Mapping[str, Schema] = schema["$defs"]
    unknown = [name for name in shared if name not in _SHARED and name not in _VALUES]
    assert not unknown, unknown
    parts = ["## Top level", *_section("", schema, shared)]
    for name, about in _SHARED.items():
        if name in shared:
            parts += [f"## {about}", *_description(shared[name]), *_section(name, shared[name], shared)]
    return md.page(
        "# Keys of the manifest",
        f"{md.line(schema['description'])} This page is generated from {md.code(SCHEMA_FILE.name)}.",
        f"Keys with {md.text('*')} are required.",
        *parts,
        *_defaults_section(),
        f"## {_KINDS}",
        md.table(["Kind", "Description"], [[kind, md.line(text, cell=True)] for kind, text in _VALUES.values()]),
    )


def _defaults_section() -> Iterator[str]:
    """Yield the defaults of the keys: the comment at the top of their file as text, the rest as it is."""
    lines = DEFAULTS_FILE.read_text(encoding="utf-8").splitlines()
    comment = list(takewhile(lambda line: line.startswith("#"), lines))
    yield "## Defaults"
    yield md.line(" ".join(line.removeprefix("# ") for line in comment))
    yield md.fence("yaml", "\n".join(lines[len(comment) :]))


def _description(schema: Schema) -> list[str]:
    return [md.line(schema["description"])] if "description" in schema else []


def _section(name: str, schema: Schema, shared: Mapping[str, Schema]) -> Iterator[str]:
    """Yield the content below a heading: a table of the keys, then a section for each key whose value is a mapping."""
    keyed, introduction = _find_mapping(schema)
    yield introduction
    if keyed is None:
        return
    yield _table(keyed, shared)
    for key, inner in keyed["properties"].items():
        if _find_mapping(inner)[0] is not None:
            path = f"{name}.{key}" if name else key
            yield f"### {md.code(path)}"
            yield from _description(inner)
            yield from _section(path, inner, shared)


def _table(schema: Schema, shared: Mapping[str, Schema]) -> str:
    required: Sequence[str] = schema.get("required", ())
    rows = [
        [
            md.code(key, cell=True) + (md.text("*") if key in required else ""),
            _kind(inner),
            md.line(_summary(inner, shared), cell=True),
        ]
        for key, inner in schema["properties"].items()
    ]
    return md.table(["Key", "Value", "Description"], rows)


def _find_mapping(schema: Schema) -> tuple[Schema | None, str]:
    """Return the schema with properties of a value or its items, and a phrase that introduces it."""
    if "properties" in schema:
        return schema, ""
    if isinstance(schema.get("items"), Mapping) and (found := _find_mapping(schema["items"])[0]) is not None:
        return found, "A list. Each item has:"
    if isinstance(schema.get("additionalProperties"), Mapping):
        found, introduction = _find_mapping(schema["additionalProperties"])
        if found is not None:
            return found, f"A mapping from names to values. {introduction or 'Each value has:'}"
    branches = schema.get("anyOf", ())
    for branch in branches:
        if (found := _find_mapping(branch)[0]) is not None:
            others = ", or ".join(_kind(other) for other in branches if other is not branch)
            return found, f"Each value is {others}, or a mapping with:" if others else ""
    kind = _kind(schema)
    return None, f"{kind[:1].upper()}{kind[1:]}."


def _summary(schema: Schema, shared: Mapping[str, Schema]) -> str:
    about = schema.get("description", "")
    if not about and "$ref" in schema:
        about = shared[_reference_name(schema)].get("description", "")
    return str(about)


def _reference_name(schema: Schema) -> str:
    return str(schema["$ref"]).removeprefix("#/$defs/")


def plain_kind(schema: Schema) -> str:
    """Return the kind of a value as text without links."""
    return re.sub(r"\[([^\]]*)\]\(#[^)]*\)", r"\1", _kind(schema)).replace("\\|", "|")


def _kind(schema: Schema) -> str:
    """Return the kind of a value, as Markdown for a cell."""
    if "$ref" in schema:
        name = _reference_name(schema)
        if name in _SHARED:
            return md.link(_SHARED[name][:1].lower() + _SHARED[name][1:], f"#{md.anchor(_SHARED[name])}")
        return md.link(_VALUES[name][0], f"#{md.anchor(_KINDS)}")
    if "enum" in schema or "const" in schema:
        words = schema.get("enum", [schema.get("const")])
        return ", ".join(md.code(word if isinstance(word, str) else json.dumps(word), cell=True) for word in words)
    if "anyOf" in schema:
        return ", or ".join(_kind(branch) for branch in schema["anyOf"])
    item = schema.get("items")
    if isinstance(item, Mapping) and schema.get("type") == "array":
        return "a list of mappings" if "properties" in item else f"a list, each item {_kind(item)}"
    value = schema.get("additionalProperties")
    if isinstance(value, Mapping) and "properties" not in schema:
        return f"a mapping, each value {_kind(value)}"
    types = schema.get("type", "object")
    return " or ".join(_TYPES[name] for name in ([types] if isinstance(types, str) else types))
