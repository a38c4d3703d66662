"""A manifest with a place for every kind of text, and the walk that finds these places by the schema.

The text of a topic stands below the topic here, as `text`; `write_manifest` puts it into the topic's file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath
from typing import Any

import yaml

from codegen.manifest.schema import SCHEMA_FILE

Path = tuple[str | int, ...]
Schema = dict[str, Any]
SCHEMA: Schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))

MANIFEST = yaml.safe_load("""
manifest: 1
product:
  {name: x, binary: door, distribution: door-client, package: door_cli, version: 1.0.0, released: "2031-01-01",
   summary: x, description: x, start: [{run: door things list, says: x}]}
api:
  {base-url: "https://door.example", timeout: 5, retries: 0, service: main,
   page: {limit: limit, cursor: cursor, next: next},
   services: {main: {prefix: /v1, error: {message: message, code: code}}}}
environment: [{name: DOOR_TOKEN, sets: token, help: x}]
credentials:
  {path: door/cli.json, token: token, base-url: server, missing: {message: x, hint: x, run: door things list}}
secrets: [x]
exit-codes:
  - {code: 0, name: done, means: x}
  - {code: 1, name: refused, means: x}
  - {code: 2, name: usage, means: x}
  - {code: 3, name: denied, means: x, statuses: [401, 403]}
  - {code: 4, name: not-found, means: x, statuses: [404]}
  - {code: 5, name: conflict, means: x, statuses: [409]}
  - {code: 6, name: rate-limited, means: x, statuses: [429]}
  - {code: 7, name: outage, means: x}
  - {code: 8, name: pending, means: x}
  - {code: 130, name: interrupted, means: x}
  - {code: 141, name: closed-pipe, means: x}
hints: [{hint: x, reason: x, code: x, message: x, run: door things list}]
scopes: {odd: x}
topics: {doors: {summary: x, text: x}}
tones: {good: [good], pending: [pending], bad: [bad]}
global-flags:
  json: {help: x}
  query: {value: EXPR, help: x}
  dry-run: {help: x}
  base-url: {value: URL, type: origin, help: x}
flag-sets: {common: {flags: {shared: {value: TEXT, query: shared, help: x}}}}
views: {shared: [{says: x}]}
groups:
  things:
    singular: thing
    summary: x
    commands:
      list:
        {summary: x, description: x, request: GET /things, effect: read,
         needs: {scope: x, any-scope: [x, xx], feature: x}, output: x, exits: [8], use: [common],
         constants: {query: {kind: x}},
         flags: {color: {value: COLOR, enum: [red, blue], query: color, help: x},
                 taste: {value: TASTE, open: [sweet, sour], query: taste, help: x},
                 word: {value: WORD, query: word, help: x, default: x},
                 other: {value: OTHER, query: other, help: x, api-default: x},
                 plain: {query: plain, help: x}},
         view: [{table: things, columns: {x: id, xx: {money: price}}, title: x, empty: x,
                 when: {a.b: x}, unless: {c: x}},
                {fields: {x: id}}, {next: door things list, says: x}],
         examples: [{run: door things list, says: x}]}
      news:
        {summary: x, request: GET /news, effect: read, page: {items: news, max: 9, feed: true}, view: shared,
         follow: {id: id, line: x, interval: 1}, examples: [{run: door things news, says: x}]}
      look:
        {summary: x, request: GET /look, effect: read, view: shared, examples: [{run: door things look, says: x}],
         wait: {says: x, field: state, done: [x], failed: [x], interval: 1, timeout: 2}}
      make big:
        {summary: x, request: POST /things, effect: write, aliases: [make-big], constants: {body: {kind: x}},
         flags: {name: {value: NAME, required: true, body: name, help: x}}, if-unsure: door things list,
         view: shared, examples: [{run: door things make big --name=a, says: x}]}
      drop:
        {summary: x, request: "DELETE /things/{thing}", effect: destructive,
         if-unsure: {says: x, run: door things list},
         flags: {thing: {value: ID, positional: true, help: x},
                 set: {value: FIELD=VALUE, type: fields, repeatable: true, body: '*', fields: {size: [x, xx]},
                       help: x}}, view: shared,
         examples: [{run: door things drop a, says: x}]}
  empty-house:
    summary: x
    commands:
      look:
        {summary: x, request: GET /house, effect: read, view: shared,
         examples: [{run: door empty-house look, says: x}]}
""")

TOPIC_FILE = "topics/NAME.md"
"""The place of a topic's text, which is none of the schema."""


@dataclass(frozen=True)
class Slot:
    """A place that takes text: where it is, which place of the schema that is, and whether it is a key there."""

    path: Path
    place: str
    is_key: bool = False


@cache
def slots() -> tuple[Slot, ...]:
    """Every place left to whoever writes it: by the schema `line`, `text`, what may be a number; and topic files."""
    topics = [Slot(("topics", name, "text"), TOPIC_FILE) for name in MANIFEST["topics"]]
    return (*_slots(SCHEMA, MANIFEST, (), ""), *topics)


def places() -> set[str]:
    """Every such place that there is."""
    return {*_places(SCHEMA, "", ()), TOPIC_FILE}


def filled(text_for: Callable[[Slot], str], package: str) -> dict[str, Any]:
    """The manifest with a text in every slot."""
    made: dict[str, Any] = deepcopy(MANIFEST)
    renamed: list[tuple[Path, str]] = []
    for slot in slots():
        if slot.is_key:
            renamed.append((slot.path, text_for(slot)))
        else:
            at(made, slot.path[:-1])[slot.path[-1]] = text_for(slot)
    for path, text in renamed:
        holder = at(made, path[:-1])
        entries = [(text if key == path[-1] else key, entry) for key, entry in holder.items()]
        holder.clear()
        holder.update(entries)
    made["product"]["package"] = package
    return made


def at(value: Any, path: Path) -> Any:
    """What stands at a path."""
    for part in path:
        value = value[part]
    return value


def write_manifest(file: FilePath, manifest: dict[str, Any]) -> None:
    """Write a manifest as YAML, and the text of each topic into its file, a lone surrogate as the bytes it would be."""
    manifest = deepcopy(manifest)
    for name, topic in manifest.get("topics", {}).items():
        text: str = topic.pop("text")
        topic_file = file.parent / "topics" / f"{name}.md"
        topic_file.parent.mkdir(exist_ok=True)
        topic_file.write_bytes(text.encode("utf-8", "surrogatepass"))
    file.write_text(in_yaml(manifest), encoding="utf-8")


def in_yaml(value: object) -> str:
    """A value as YAML that holds any text: JSON in plain ASCII, its keys marked so that they may be of any length."""
    if isinstance(value, dict):
        return "{" + ",\n".join(f"? {in_yaml(key)} : {in_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n".join(map(in_yaml, value)) + "]"
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(r"[^\x20-\x7e]", lambda found: f"\\U{ord(found[0]):08x}", text)


def _slots(schema: Schema, value: object, path: Path, place: str) -> Iterator[Slot]:
    schema, place = _followed(schema, place)
    if isinstance(value, str) and _is_free(schema):
        yield Slot(path, place)
    for branch in schema.get("anyOf", ()):
        fits = {"object": dict, "array": list}.get(_followed(branch, place)[0].get("type", ""), str)
        if isinstance(value, fits):
            yield from _slots(branch, value, path, place)
    if isinstance(value, dict):
        for key, inner in value.items():
            known = schema.get("properties", {})
            if key in known:
                yield from _slots(known[key], inner, (*path, key), f"{place}.{key}".lstrip("."))
            elif isinstance(schema.get("additionalProperties"), dict):
                if _key_is_free(schema):
                    yield Slot((*path, key), f"{place} (key)", is_key=True)
                yield from _slots(schema["additionalProperties"], inner, (*path, key), f"{place}.*")
    if isinstance(value, list) and "items" in schema:
        for index, inner in enumerate(value):
            yield from _slots(schema["items"], inner, (*path, index), f"{place}[]")


def _places(schema: Schema, place: str, above: tuple[str, ...]) -> Iterator[str]:
    schema, place = _followed(schema, place)
    if place in above:
        return
    above = (*above, place)
    if _is_free(schema):
        yield place
    for branch in schema.get("anyOf", ()):
        yield from _places(branch, place, above[:-1])
    for key, inner in schema.get("properties", {}).items():
        yield from _places(inner, f"{place}.{key}".lstrip("."), above)
    if isinstance(schema.get("additionalProperties"), dict):
        if _key_is_free(schema):
            yield f"{place} (key)"
        yield from _places(schema["additionalProperties"], f"{place}.*", above)
    if "items" in schema:
        yield from _places(schema["items"], f"{place}[]", above)


def _followed(schema: Schema, place: str) -> tuple[Schema, str]:
    """A shared object is named by its own name, a shared kind of text by where it is used."""
    name = str(schema.get("$ref", "")).removeprefix("#/$defs/")
    if not name:
        return schema, place
    shared = SCHEMA["$defs"][name]
    return shared, place if shared.get("type") == "string" or "anyOf" in shared else name


def _is_free(schema: Schema) -> bool:
    """Whether any text is right here: not one of a list, and not of a form that leaves out quotes."""
    kinds = schema.get("type", ())
    text = kinds == "string" or (isinstance(kinds, list) and "string" in kinds)
    return text and "enum" not in schema and re.fullmatch(schema.get("pattern", ".*"), "\"'`") is not None


def _key_is_free(schema: Schema) -> bool:
    names = schema.get("propertyNames")
    return names is None or _is_free({"type": "string"} | _followed(names, "")[0])
