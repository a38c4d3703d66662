"""Check of a manifest against its JSON Schema. Each message includes the fix."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from codegen.manifest.mistakes.corrections import Correction, correct, intended_key, misplaced_target, value_at
from codegen.manifest.mistakes.names import respelled
from codegen.manifest.mistakes.placement import move_misplaced
from codegen.manifest.mistakes.requests import explain_request
from codegen.manifest.mistakes.synonyms import INSTEAD, TYPES
from codegen.manifest.problems import Path, Problem
from codegen.manifest.yaml import YamlDocument
from codegen.tool import SPEC

SCHEMA_FILE = SPEC / "manifest.schema.json"
_TYPES = {"object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number", "number": "a number"}


def check_schema(document: YamlDocument) -> list[Problem]:
    """Return a problem for each value that the schema does not allow.

    Values whose intention is clear are corrected in the document, so that later checks do not report them again.
    """
    validator = _validator()
    problems = move_misplaced(document)
    known: set[Path] = set()
    for _ in range(_MOST_CORRECTIONS):
        found = [
            each
            for error in validator.iter_errors(document.value)
            for each in _problems(error, document)
            if not any(each[0].path[: len(path)] == path for path in known)
        ]
        corrections = [correction for _, correction in found if correction is not None]
        if not corrections:
            break
        problems += [problem for problem, correction in found if correction is not None]
        correct(document, corrections)
        known.update(path for each in corrections for path in (each.path, each.target))
    return problems + [problem for problem, _ in found]


_MOST_CORRECTIONS = 4
"""Rounds of correction. A value may need one for its key and one for itself."""


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


@cache
def place_formats() -> frozenset[str]:
    """Return the formats of a place in a template: those of a cell, and text."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    cell = next(each for each in schema["$defs"]["cells"]["additionalProperties"]["anyOf"] if "properties" in each)
    return frozenset(cell["properties"]) - {"says", "unless-same", "currency"} | {"text"}


def _problems(error: ValidationError, document: YamlDocument) -> Iterator[tuple[Problem, Correction | None]]:
    """Yield the problems of an error, each with its correction if one is known."""
    path: Path = tuple(error.absolute_path)
    value: Any = error.instance
    if error.validator == "anyOf" and error.context:
        alternatives = _alternatives(error)
        if alternatives is not None:
            yield document.problem(path, alternatives), None
            return
        for inner in _likely_branch(error):
            yield from _problems(inner, document)
    elif error.validator == "additionalProperties":
        known, given = list(_properties(error)), _mapping(value)
        for key in [key for key in given if key not in known]:
            yield _unknown_key(document, path, key, known, given)
    elif "propertyNames" in error.absolute_schema_path and isinstance(value, str):
        yield _invalid_name(error, document, (*path, value))
    elif error.validator == "pattern" and _is_request(error):
        message, request = explain_request(value)
        meant = bool(message) and re.search(str(error.validator_value), request) is not None
        text = f"invalid request: {message}" if meant else _message(error)
        yield document.problem(path, text), Correction(path, path, request) if meant else None
    elif error.validator == "type" and (target := _misplaced(error, document)) is not None:
        text = f"'{path[-1]}' is a key of a command, but stands among the {path[-2]}; correct its indentation"
        yield document.problem(path, text), Correction(path, target, value)
    elif (
        error.validator == "enum"
        and isinstance(value, str)
        and value in TYPES
        and "boolean" in _list(error.validator_value)
    ):
        instead = INSTEAD.get(value, f"did you mean {TYPES[value]}?")
        problem = document.problem(path, f"invalid value: {value!r}; {instead}")
        yield problem, Correction(path, path, TYPES[value])
    else:
        name = _respelled(error) if error.validator == "pattern" else None
        text = _message(error) if name is None else f"{_message(error)}; write {name}"
        yield document.problem(path, text), None if name is None else Correction(path, path, name)


def _invalid_name(error: ValidationError, document: YamlDocument, path: Path) -> tuple[Problem, Correction | None]:
    """Return the problem of a key that is not a name."""
    message = f"invalid name: {path[-1]!r}; expected {_describe_pattern(error)}"
    name = _respelled(error)
    if name is None:
        return document.problem(path, message), None
    correction = Correction(path, (*path[:-1], name), value_at(document.value, path))
    return document.problem(path, f"{message}; write {name}"), correction


def _unknown_key(
    document: YamlDocument, path: Path, key: str, known: list[str], given: Mapping[str, object]
) -> tuple[Problem, Correction | None]:
    """Return the problem of a key that the manifest does not have."""
    meant = intended_key(key, known, given)
    if meant is None:
        return document.problem((*path, key), f"unknown key; allowed keys: {', '.join(known)}"), None
    problem = document.problem((*path, key), f"unknown key; did you mean {meant}?")
    return problem, None if meant in given else Correction((*path, key), (*path, meant), given[key])


def _alternatives(error: ValidationError) -> str | None:
    """Return the message for a text that none of several kinds of values allows; None for all other values."""
    expected = list(_expected_kinds(error)) if isinstance(error.instance, str) else [None]
    if None in expected:
        return None
    return f"invalid value: {error.instance!r}; expected {', or '.join(dict.fromkeys(map(str, expected)))}"


def _expected_kinds(error: ValidationError) -> Iterator[str | None]:
    """Yield the kinds of values that an error mentions; None for one of another sort."""
    for inner in error.context or ():
        if inner.validator == "anyOf" and not inner.relative_path:
            yield from _expected_kinds(inner)
        elif inner.validator == "pattern" and not inner.relative_path:
            yield _describe_pattern(inner)
        elif inner.validator == "const" and not inner.relative_path:
            yield str(inner.validator_value)
        elif inner.validator == "type" and not inner.relative_path:
            yield _TYPES[str(inner.validator_value)]
        else:
            yield None


def _is_request(error: ValidationError) -> bool:
    return isinstance(error.instance, str) and str(error.validator_value).startswith("^(GET|HEAD")


def _misplaced(error: ValidationError, document: YamlDocument) -> Path | None:
    """Return where a value belongs that stands where a command or a flag is expected."""
    path: Path = tuple(error.absolute_path)
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    if not path or error.validator_value != "object" or path[-1] not in schema["$defs"]["command"]["properties"]:
        return None
    return misplaced_target(document, path)


def _respelled(error: ValidationError) -> str | None:
    """Return the name in the spelling that a pattern of names asks for, if the pattern is one of names."""
    pattern = str(error.validator_value)
    return respelled(str(error.instance), pattern) if pattern in _NAMES else None


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


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _message(error: ValidationError) -> str:
    expected: Any = error.validator_value
    if error.validator == "required":
        missing = [key for key in expected if key not in _mapping(error.instance)]
        return f"missing required key{'' if len(missing) == 1 else 's'}: {', '.join(missing)}"
    invalid = "no value" if error.instance is None else f"invalid value: {_spelled(error.instance)}"
    remove = ", or remove the key" if error.instance is None else ""
    if error.validator == "enum":
        near = get_close_matches(str(error.instance), [str(value) for value in expected], n=1)
        instead = f"did you mean {near[0]}?" if near else f"allowed values: {', '.join(map(str, expected))}"
        return f"{invalid}; {instead}"
    if error.validator == "const":
        omit = ", or omit the key" if expected is True else ""
        return f"{invalid}; write {json.dumps(expected)}{omit}"
    if error.validator == "type":
        types = [expected] if isinstance(expected, str) else expected
        quotes = "; write it in quotes" if "string" in types and isinstance(error.instance, bool | int | float) else ""
        return f"{invalid}; expected {' or '.join(_TYPES.get(name, name) for name in types)}{quotes}{remove}"
    if error.validator == "pattern":
        return f"{invalid}; expected {_describe_pattern(error)}"
    if error.validator in _SIZES:
        bound, unit = _SIZES[error.validator]
        return f"expected {bound} {expected} {unit}{'' if expected == 1 else 's'}"
    if error.validator in _BOUNDS:
        return f"{invalid}; expected {_BOUNDS[error.validator]} {expected}"
    return str(error.message)


def _spelled(value: object) -> str:
    """Return a value as YAML spells it; a list or a mapping by its kind."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a mapping"
    return repr(value) if isinstance(value, str) else json.dumps(value)


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
    "^[A-Za-z0-9_.:-]+$": "one word or number, in letters, digits, dots, colons, dashes and underscores",
    "^[/:@.,=+#~%|]+$": "punctuation, such as /",
    "^[A-Za-z][A-Za-z0-9_.-]*$": "one word, beginning with a letter",
    "^[a-z][a-z0-9_]*$": "lower-case letters, digits and underscores, beginning with a letter",
    "^[A-Za-z0-9_./:=-]+( [A-Za-z0-9_./:=-]+)*$": "words without quotes, separated by single spaces",
    "^[0-9]+\\.[0-9]+\\.[0-9]+$": "three numbers with dots, such as 1.2.0",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "a date as YYYY-MM-DD",
    "^https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+\\])(:[0-9]+)?$": "an origin without a path, such as https://api.example.com",
    "^https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+\\])(:[0-9]+)?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*$": (
        "an origin such as https://api.example.com, or with a path such as https://example.com/api/v3"
    ),
    "^(/[A-Za-z0-9_.-]+)*$": "a path that begins with / and does not end with it, such as /v1",
    "^[A-Z][A-Z0-9_]*$": "capitals, digits and underscores, beginning with a letter",
    "^([A-Za-z0-9_-][A-Za-z0-9_.-]*/)+[A-Za-z0-9_-][A-Za-z0-9_.-]*$": "a folder and a file, such as product/file.json",
    "^[a-z][a-z0-9_]{0,39}$": "up to 40 lower-case letters, digits and underscores",
    "^[A-Za-z0-9:._-]+$": "a scope of letters, digits and : . _ -",
    "^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+$": "package.module.function",
    "^[A-Za-z_][A-Za-z0-9_.-]*$": "a name of letters, digits and _ . -, beginning with a letter",
    "^[a-z0-9]+$": "one word of lower-case letters and digits",
    "^[a-z0-9]+( [a-z0-9]+)*$": "words of lower-case letters and digits, with single spaces",
    "^[a-z0-9][a-z0-9 -]*$": "the words of a command",
    "^[a-z0-9][A-Za-z0-9 =.,_-]*$": "the words of a command, and flags if needed",
    "^[a-z0-9][a-z0-9-]*(=[A-Za-z0-9_.-]+)?$": "the name of a flag, or NAME=VALUE, without the dashes before it",
    "^[A-Za-z0-9][A-Za-z0-9_.,=-]*$": "one word of letters, digits and _ . , = -, such as KEY=VALUE",
}
_NAMES = ("^[a-z][a-z0-9-]*$", "^[a-z][a-z0-9_]*$", "^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$")
"""Patterns of names that the manifest's author chooses."""


def describe_pattern(pattern: str) -> str | None:
    """Return a pattern of the schema in words, or None if it has none."""
    if pattern.startswith("^(GET|HEAD"):
        return "a method, a space and a path, such as GET /things/{thing-id}"
    if pattern.startswith("^GET "):
        return "GET, a space and a path without flags, such as GET /user"
    if pattern.startswith("^(\\.|"):
        return "a dotted path, such as order.total"
    return _PATTERNS.get(pattern)


def _describe_pattern(error: ValidationError) -> str:
    return describe_pattern(str(error.validator_value)) or "another form; see the key in the manifest's reference"
