"""Keys of the manifest as its schema describes them, found by path or by the end of a path."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from codegen.manifest.schema import SCHEMA_FILE

Schema = Mapping[str, Any]
_REFERENCE = "#/$defs/"


@dataclass(frozen=True)
class SchemaKey:
    """Key of the manifest. `path` begins at the top level or with a shared kind of mapping, such as `flag`."""

    path: str
    schema: Schema
    required: bool

    @property
    def description(self) -> str:
        """Return the description, or that of the shared kind."""
        text: str = self.schema.get("description") or _resolved(self.schema).get("description", "")
        return text

    @property
    def pattern(self) -> str | None:
        """Return the pattern of its text, if it has one."""
        pattern: str | None = _resolved(self.schema).get("pattern")
        return pattern

    @property
    def shared(self) -> list[str]:
        """Return the names of the shared kinds of mappings that its value contains."""
        names = dict.fromkeys(_shared_names(self.schema))
        return [name for name in names if name != self.path]

    @property
    def keys(self) -> list[SchemaKey]:
        """Return the keys of its mapping, or of the mappings in its list or mapping."""
        return list(_keys(self.path, self.schema))


@cache
def root_keys() -> tuple[SchemaKey, ...]:
    """Return the keys of the top level, then the shared kinds of mappings."""
    schema = _root()
    shared = [SchemaKey(name, inner, False) for name, inner in schema["$defs"].items() if _mapping(inner) is not None]
    return (*_keys("", schema), *shared)


def find_keys(words: str) -> list[SchemaKey]:
    """Return the keys that a text names: a path in a manifest, a path of the schema, or the end of several.

    A path in a manifest has names and indexes, such as `groups.jobs.commands.list.flags.limit`.
    """
    parts = re.sub(r"\[\d+\]", "", words.strip(".")).split(".")
    every = list(_every_key(root_keys()))
    exact = [key for key in every if key.path == ".".join(parts)]
    if exact:
        return exact
    ends = [key for key in every if key.path.split(".")[-len(parts) :] == parts]
    if ends:
        return ends
    followed = _follow(parts, root_keys())
    return [followed] if followed is not None else []


def similar_keys(words: str) -> list[str]:
    """Return paths of keys that are spelled like the last part of a text."""
    last = words.rpartition(".")[2]
    names: dict[str, str] = {}
    for key in _every_key(root_keys()):
        names.setdefault(key.path.rpartition(".")[2], key.path)
    return [names[name] for name in get_close_matches(last, names, n=3)]


def _every_key(keys: Sequence[SchemaKey]) -> Iterator[SchemaKey]:
    for key in keys:
        yield key
        yield from _every_key(key.keys) if "$ref" not in key.schema else ()


def _follow(parts: Sequence[str], keys: Sequence[SchemaKey]) -> SchemaKey | None:
    """Return the key at a path of a manifest; a part that is not a key is the name of a value in a mapping."""
    found: SchemaKey | None = None
    for part in parts:
        named = next((key for key in keys if key.path.rpartition(".")[2] == part), None)
        if named is None:
            if found is None or not _has_names(found.schema):
                return None
            continue
        found = named
        inner = _mapping_name(named.schema)
        shared = next((key for key in root_keys() if key.path == inner), None)
        keys = shared.keys if shared is not None else named.keys
    return found


def _keys(path: str, schema: Schema) -> Iterator[SchemaKey]:
    mapping = _mapping(schema)
    if mapping is None:
        return
    required = mapping.get("required", ())
    for name, inner in mapping["properties"].items():
        yield SchemaKey(f"{path}.{name}" if path else name, inner, name in required)


def _mapping(schema: Schema) -> Schema | None:
    """Return the schema with properties: that of the value, of its items or of the values in it."""
    if "properties" in schema:
        return schema
    for inner in (schema.get("items"), schema.get("additionalProperties"), *schema.get("anyOf", ())):
        if isinstance(inner, Mapping) and (found := _mapping(inner)) is not None:
            return found
    return None


def _mapping_name(schema: Schema) -> str | None:
    """Return the name of the shared mapping that a value, its items or the values in it are."""
    inner: object = schema
    while isinstance(inner, Mapping):
        if "$ref" in inner:
            name, shared = _shared_name(inner), _resolved(inner)
            return name if "properties" in shared else _mapping_name(shared)
        inner = inner.get("items", inner.get("additionalProperties"))
    return None


def _shared_names(schema: Schema) -> Iterator[str]:
    if "$ref" in schema:
        name, shared = _shared_name(schema), _resolved(schema)
        if _mapping(shared) is not None:
            yield name
        else:
            yield from _shared_names(shared)
    for inner in (schema.get("items"), schema.get("additionalProperties"), *schema.get("anyOf", ())):
        if isinstance(inner, Mapping):
            yield from _shared_names(inner)


def _shared_name(schema: Schema) -> str:
    return str(schema["$ref"]).removeprefix(_REFERENCE).partition("/")[0]


def _has_names(schema: Schema) -> bool:
    resolved = _resolved(schema)
    return isinstance(resolved.get("additionalProperties"), Mapping)


def _resolved(schema: Schema) -> Schema:
    """Return the schema that a schema refers to, or itself."""
    if "$ref" not in schema:
        return schema
    found: Any = _root()["$defs"]
    for part in str(schema["$ref"]).removeprefix(_REFERENCE).split("/"):
        found = found[part]
    resolved: Schema = found
    return resolved


@cache
def _root() -> Schema:
    schema: Schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return schema
