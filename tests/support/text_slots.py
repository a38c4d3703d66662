"""Manifest with a slot for every kind of text, and the search for these slots in the schema.

The text of a topic is at the key `text` of the topic here; `write_manifest` writes it to the topic's file.
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
  {name: x, binary: sample, distribution: sample-client, package: sample_cli, version: 1.0.0, released: "2031-01-01",
   summary: x, description: x, start: [{run: sample things list, says: x}],
   themes: {x: [things, serve], xx: [empty-house]}}
api:
  {base-url: "https://sample.example", timeout: 5, retries: 0, service: main,
   pages: {main: {by: cursor, limit: limit, send: cursor, next: next}},
   services: {main: {prefix: /v1, error: {message: message, code: code}}}}
environment: [{name: SAMPLE_TOKEN, sets: token, help: x}]
credentials:
  {path: sample/cli.json, token: token, base-url: server, missing: {message: x, hint: x, run: sample things list}}
secrets: {prefixes: [x], fields: [y]}
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
hints:
  - hint: x
    reason: x
    code: x
    message: x
    run: sample things list
    also: {says: x, run: sample things list}
  - {hint: x, reason: x, run: [sample things list], also: {says: x, run: [sample things list]}}
scopes: {odd: {granted: x, includes: [even]}, even: {granted: x}}
topics: {samples: {summary: x, text: x}}
skill: {description: x, topic: samples}
tools: {command: serve, instructions: samples}
other-programs: {sample-server: {summary: x, description: x, parser: opentrain_sandbox.__main__.argument_parser}}
tones: {good: [good], pending: [pending], bad: [bad], quiet: [quiet]}
words: {x: y}
synonyms: {absent: [{commands: [things burn], says: x}]}
global-flags:
  json: {help: x, description: x}
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
        {summary: x, description: x, request: GET /things, effect: read, requires: [{none: x}],
         needs: {scope: x, any-scope: [x, xx], feature: x}, output: x, exits: [8, {code: 5, means: x}], use: [common],
         constants: {query: {kind: x}},
         flags: {color: {value: COLOR, enum: [red, blue], query: color, help: x},
                 taste: {value: TASTE, open: [sweet, sour], query: taste, help: x},
                 word: {value: WORD, query: word, help: x, default: x},
                 other: {value: OTHER, query: other, help: x, api-default: x},
                 plain: {query: plain, help: x}},
         view: [{table: things, columns: {x: id, xx: {money: price}}, title: x, empty: x,
                 when: {a.b: x, b: [x, xx]}, unless: {c: x, d: [x, xx]}},
                {conversation: things, other: x, columns: {who: by, id: by_id, when: at, said: text}},
                {link: page, says: x, otherwise: x}, {says: [x, xx]},
                {fields: {x: id, xx: {says: x}, xxx: {says: [x, xx]}}},
                {next: sample things list, says: x}],
         examples: [{run: sample things list, says: x}]}
      news:
        {summary: x, request: GET /news, effect: read, page: {items: news, max: 9, feed: true, says: x}, view: shared,
         follow: {id: id, line: x, interval: 1}, examples: [{run: sample things news, says: x}]}
      look:
        {summary: x, request: GET /look, effect: read, view: shared, examples: [{run: sample things look, says: x}],
         wait: {help: x, says: x, field: state, done: [x], failed: [x], interval: 1, timeout: 2}}
      make big:
        {summary: x, request: POST /things, effect: write, aliases: [make-big], constants: {body: {kind: x}},
         requires: [{object: a, when: {a.b: x, b: [x, xx]}, unless: {c: x, d: [x, xx]}}],
         flags: {name: {value: NAME, required: true, body: name, help: x}}, if-unsure: sample things list,
         view: shared, examples: [{run: sample things make big --name=a, says: x}]}
      drop:
        {summary: x, request: "DELETE /things/{thing}", effect: destructive, tool: {description: x},
         if-unsure: {says: x, run: sample things list}, requires: [{none: x}],
         flags: {thing: {value: ID, positional: true, help: x},
                 set: {value: FIELD=VALUE, type: fields, repeatable: true, body: '*', fields: {size: [x, xx]},
                       help: x}}, view: shared,
         examples: [{run: sample things drop a, says: x}]}
  empty-house:
    summary: x
    commands:
      look:
        {summary: x, request: GET /house, effect: read, view: shared, requires: [{none: x}],
         wait: {help: x, says: x, field: state, ended: [x], result: end, done: [x], interval: 1, timeout: 2},
         examples: [{run: sample empty-house look, says: x}]}
""")

CONVERSATION_COLUMNS = ("who", "id", "when", "said")
"""Keys of the columns of a conversation, which are fixed."""
TOPIC_FILE = "topics/NAME.md"
"""Place of a topic's text, which is not in the schema."""
HIDDEN = [
    *(
        "\x00",
        "\x01",
        "\x07",
        "\x08",
        "\t",
        "\x0b",
        "\x0c",
        "\r",
        "\x1b[31m",
        "\x1c",
        "\x1f",
        "\x7f",
        "\x80",
        "\x85",
        "\x9b",
    ),
    *("\u061c", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\ud800", "\udfff"),
]
"""Texts with characters that are not allowed anywhere."""
PARAGRAPHS = {
    "product.description",
    "command.description",
    "flag.description",
    TOPIC_FILE,
    "other-programs.*.description",
    "skill.description",
    "command.tool.description",
}
"""Places of texts with several paragraphs."""


@dataclass(frozen=True)
class Slot:
    """Value or key that takes any text: its path, its place in the schema, and whether it is a key."""

    path: Path
    place: str
    is_key: bool = False


@cache
def slots() -> tuple[Slot, ...]:
    """Return every slot of the manifest: each value and key for which the schema accepts any text, and topic files."""
    topics = [Slot(("topics", name, "text"), TOPIC_FILE) for name in MANIFEST["topics"]]
    return (*_find_slots(SCHEMA, MANIFEST, (), ""), *topics)


def places() -> set[str]:
    """Return every place of the schema that accepts any text, and topic files."""
    return {*_find_places(SCHEMA, "", ()), TOPIC_FILE}


def fill_slots(text_for: Callable[[Slot], str], package: str) -> dict[str, Any]:
    """Return the manifest with a text in every slot."""
    made: dict[str, Any] = deepcopy(MANIFEST)
    renamed: list[tuple[Path, str]] = []
    for slot in slots():
        if slot.is_key:
            renamed.append((slot.path, text_for(slot)))
        else:
            value_at(made, slot.path[:-1])[slot.path[-1]] = text_for(slot)
    for path, text in renamed:
        holder = value_at(made, path[:-1])
        entries = [(text if key == path[-1] else key, entry) for key, entry in holder.items()]
        holder.clear()
        holder.update(entries)
    made["product"]["package"] = package
    return made


def value_at(value: Any, path: Path) -> Any:
    """Return the value at a path."""
    for part in path:
        value = value[part]
    return value


def write_manifest(file: FilePath, manifest: dict[str, Any]) -> None:
    """Write a manifest as YAML, and the text of each topic to its file. A lone surrogate is written as its bytes."""
    manifest = deepcopy(manifest)
    for name, topic in manifest.get("topics", {}).items():
        text: str = topic.pop("text")
        topic_file = file.parent / "topics" / f"{name}.md"
        topic_file.parent.mkdir(exist_ok=True)
        topic_file.write_bytes(text.encode("utf-8", "surrogatepass"))
    file.write_text(to_yaml(manifest), encoding="utf-8")


def to_yaml(value: object) -> str:
    """Return a value as YAML: JSON in ASCII, with explicit keys, which may have any length."""
    if isinstance(value, dict):
        return "{" + ",\n".join(f"? {to_yaml(key)} : {to_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n".join(map(to_yaml, value)) + "]"
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(r"[^\x20-\x7e]", lambda found: f"\\U{ord(found[0]):08x}", text)


def _find_slots(schema: Schema, value: object, path: Path, place: str) -> Iterator[Slot]:
    schema, place = _resolve_reference(schema, place)
    if isinstance(value, str) and _takes_any_text(schema):
        yield Slot(path, place)
    for branch in schema.get("anyOf", ()):
        fits = {"object": dict, "array": list}.get(_resolve_reference(branch, place)[0].get("type", ""), str)
        if isinstance(value, fits):
            yield from _find_slots(branch, value, path, place)
    if isinstance(value, dict):
        for key, inner in value.items():
            known = schema.get("properties", {})
            if key in known:
                yield from _find_slots(known[key], inner, (*path, key), f"{place}.{key}".lstrip("."))
            elif isinstance(schema.get("additionalProperties"), dict):
                if _key_takes_any_text(schema) and key not in CONVERSATION_COLUMNS:
                    yield Slot((*path, key), f"{place} (key)", is_key=True)
                yield from _find_slots(schema["additionalProperties"], inner, (*path, key), f"{place}.*")
    if isinstance(value, list) and "items" in schema:
        for index, inner in enumerate(value):
            yield from _find_slots(schema["items"], inner, (*path, index), f"{place}[]")


def _find_places(schema: Schema, place: str, above: tuple[str, ...]) -> Iterator[str]:
    schema, place = _resolve_reference(schema, place)
    if place in above:
        return
    above = (*above, place)
    if _takes_any_text(schema):
        yield place
    for branch in schema.get("anyOf", ()):
        yield from _find_places(branch, place, above[:-1])
    for key, inner in schema.get("properties", {}).items():
        yield from _find_places(inner, f"{place}.{key}".lstrip("."), above)
    if isinstance(schema.get("additionalProperties"), dict):
        if _key_takes_any_text(schema):
            yield f"{place} (key)"
        yield from _find_places(schema["additionalProperties"], f"{place}.*", above)
    if "items" in schema:
        yield from _find_places(schema["items"], f"{place}[]", above)


def _resolve_reference(schema: Schema, place: str) -> tuple[Schema, str]:
    """Return the schema that a reference means, and its place: a shared object has its own name."""
    name = str(schema.get("$ref", "")).removeprefix("#/$defs/")
    if not name:
        return schema, place
    shared = SCHEMA["$defs"][name]
    return shared, place if shared.get("type") == "string" or "anyOf" in shared else name


def _takes_any_text(schema: Schema) -> bool:
    """Return whether any text is valid: no enum, and no pattern that excludes quotes."""
    kinds = schema.get("type", ())
    text = kinds == "string" or (isinstance(kinds, list) and "string" in kinds)
    return text and "enum" not in schema and re.fullmatch(schema.get("pattern", ".*"), "\"'`") is not None


def _key_takes_any_text(schema: Schema) -> bool:
    names = schema.get("propertyNames")
    return names is None or _takes_any_text({"type": "string"} | _resolve_reference(names, "")[0])
