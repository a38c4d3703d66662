"""Check of a manifest against its JSON Schema. Each message includes the fix."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from codegen.manifest.problems import Path, Problem
from codegen.manifest.yaml import YamlDocument

SCHEMA_FILE = FilePath(__file__).parents[2] / "spec" / "manifest.schema.json"
_TYPES = {"object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number", "number": "a number"}


def check_schema(document: YamlDocument) -> list[Problem]:
    """Return a problem for each value that the schema does not allow."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    return [problem for error in validator.iter_errors(document.value) for problem in _problems(error, document)]


@cache
def place_formats() -> frozenset[str]:
    """Return the formats of a place in a template: those of a cell, and text."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    cell = next(each for each in schema["$defs"]["cells"]["additionalProperties"]["anyOf"] if "properties" in each)
    return frozenset(cell["properties"]) - {"says", "unless-same", "currency"} | {"text"}


def _problems(error: ValidationError, document: YamlDocument) -> Iterator[Problem]:
    path: Path = tuple(error.absolute_path)
    if error.validator == "anyOf" and error.context:
        for inner in _likely_branch(error):
            yield from _problems(inner, document)
    elif error.validator == "additionalProperties":
        known = list(_properties(error))
        for key in _mapping(error.instance):
            if key not in known:
                yield document.problem((*path, key), _unknown_key(key, known))
    elif "propertyNames" in error.absolute_schema_path and isinstance(error.instance, str):
        key = error.instance
        yield document.problem((*path, key), f"invalid name: {key!r}; expected {_describe_pattern(error)}")
    else:
        yield document.problem(path, _message(error))


def _likely_branch(error: ValidationError) -> list[ValidationError]:
    """Return the errors of the alternative that allows the value's type, else of the first alternative."""
    branches: dict[object, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    for found in branches.values():
        if not any(_is_of_another_type(inner) for inner in found):
            return found
    return next(iter(branches.values()))


def _is_of_another_type(error: ValidationError) -> bool:
    if error.validator == "anyOf":
        return all(_is_of_another_type(inner) for inner in error.context or ())
    return error.validator == "type" and not error.relative_path


def _properties(error: ValidationError) -> Mapping[str, object]:
    return _mapping(_mapping(error.schema).get("properties"))


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _unknown_key(key: str, known: list[str]) -> str:
    near = get_close_matches(key, known, n=1)
    instead = f"did you mean {near[0]}?" if near else f"allowed keys: {', '.join(known)}"
    return f"unknown key; {instead}"


def _message(error: ValidationError) -> str:
    expected: Any = error.validator_value
    if error.validator == "required":
        missing = [key for key in expected if key not in _mapping(error.instance)]
        return f"missing required key{'' if len(missing) == 1 else 's'}: {', '.join(missing)}"
    if error.validator == "enum":
        near = get_close_matches(str(error.instance), [str(value) for value in expected], n=1)
        instead = f"did you mean {near[0]}?" if near else f"allowed values: {', '.join(map(str, expected))}"
        return f"invalid value: {error.instance!r}; {instead}"
    if error.validator == "const":
        omit = ", or omit the key" if expected is True else ""
        return f"invalid value: {error.instance!r}; write {json.dumps(expected)}{omit}"
    if error.validator == "type":
        types = [expected] if isinstance(expected, str) else expected
        return f"invalid value: {error.instance!r}; expected {' or '.join(_TYPES.get(name, name) for name in types)}"
    if error.validator == "pattern":
        return f"invalid value: {error.instance!r}; expected {_describe_pattern(error)}"
    if error.validator in _SIZES:
        bound, unit = _SIZES[error.validator]
        return f"expected {bound} {expected} {unit}{'' if expected == 1 else 's'}"
    if error.validator in _BOUNDS:
        return f"invalid value: {error.instance!r}; expected {_BOUNDS[error.validator]} {expected}"
    return str(error.message)


_SIZES = {
    "minItems": ("at least", "item"),
    "minProperties": ("at least", "key"),
    "minLength": ("at least", "character"),
    "maxProperties": ("at most", "key"),
}
_BOUNDS = {"minimum": "at least", "exclusiveMinimum": "more than", "maximum": "at most"}
_PATTERNS = {
    "^[a-z][a-z0-9-]*$": "lower-case letters, digits and dashes, beginning with a letter",
    "^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$": "words of lower-case letters, digits and dashes, with single spaces",
    "^[^\\n]*$": "one line",
    "^(--)?[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$": "--flag or the words of a command",
    "^[0-9]+([.][0-9]+)*$": "a version, such as 1.2.0",
    "^[a-z_]+\\.[a-z_]+$": "module.function",
    "^\\$?[A-Za-z0-9_@!*~.,:/|()<>\\[\\]+-]+$": "a name without spaces, quotes and braces, such as created[gte]",
    "^(text|number|boolean|list)( or null)?$": "text, number, boolean or list, each also with ' or null'",
    "^[A-Za-z][A-Za-z0-9_-]*$": "letters, digits, dashes and underscores, beginning with a letter",
    "^[!-~\u00a1-\u00ff]([ -~\u00a1-\u00ff]*[!-~\u00a1-\u00ff])?$": "one line in characters of Latin-1",
    "^[/:@.,=+#~%|]+$": "punctuation, such as /",
    "^[A-Za-z][A-Za-z0-9_.-]*$": "one word, beginning with a letter",
}


def _describe_pattern(error: ValidationError) -> str:
    pattern = str(error.validator_value)
    if pattern.startswith("^(GET|HEAD"):
        return "a method, a space and a path, such as GET /things/{thing-id}"
    if pattern.startswith("^(\\.|"):
        return "a dotted path, such as order.total"
    return _PATTERNS.get(pattern, f"a value that matches {pattern}")
