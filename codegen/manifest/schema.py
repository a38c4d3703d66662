"""The manifest held against its JSON Schema, in words that say what to write instead."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path as FilePath
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from codegen.manifest.problems import Finding, Path
from codegen.manifest.yaml import Source

SCHEMA_FILE = FilePath(__file__).parents[2] / "spec" / "manifest.schema.json"
_TYPES = {"object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number", "number": "a number"}


def check_shape(source: Source) -> list[Finding]:
    """Every place where the manifest is not what the schema allows."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    return [finding for error in validator.iter_errors(source.value) for finding in _findings(error, source)]


def _findings(error: ValidationError, source: Source) -> Iterator[Finding]:
    path: Path = tuple(error.absolute_path)
    if error.validator == "anyOf" and error.context:
        for inner in _meant(error):
            yield from _findings(inner, source)
    elif error.validator == "additionalProperties":
        known = list(_properties(error))
        for key in _mapping(error.instance):
            if key not in known:
                yield source.finding((*path, key), _unknown_key(key, known))
    elif "propertyNames" in error.absolute_schema_path and isinstance(error.instance, str):
        key = error.instance
        yield source.finding((*path, key), f"{key!r} is no name for this; write {_pattern_in_words(error)}")
    else:
        yield source.finding(path, _message(error))


def _meant(error: ValidationError) -> list[ValidationError]:
    """The errors of the alternative that was meant: the one whose type is right, or the first if none is."""
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
    instead = f"did you mean {near[0]}?" if near else f"write one of {', '.join(known)}"
    return f"unknown key; {instead}"


def _message(error: ValidationError) -> str:
    wanted: Any = error.validator_value
    if error.validator == "required":
        missing = ", ".join(key for key in wanted if key not in _mapping(error.instance))
        return f"{missing} is missing; add it"
    if error.validator == "enum":
        near = get_close_matches(str(error.instance), [str(value) for value in wanted], n=1)
        instead = f"did you mean {near[0]}?" if near else f"write one of {', '.join(map(str, wanted))}"
        return f"{error.instance!r} is not allowed here; {instead}"
    if error.validator == "const":
        return f"{error.instance!r} is not allowed here; write {json.dumps(wanted)}, or leave the key out"
    if error.validator == "type":
        types = [wanted] if isinstance(wanted, str) else wanted
        return f"{error.instance!r} is not {' or '.join(_TYPES.get(name, name) for name in types)}"
    if error.validator == "pattern":
        return f"{error.instance!r} is not written right; write {_pattern_in_words(error)}"
    if error.validator in ("minItems", "minProperties", "minLength"):
        return f"it holds too little; at least {wanted} {'is' if wanted == 1 else 'are'} needed"
    if error.validator == "maxProperties":
        return f"it holds too much; at most {wanted} {'is' if wanted == 1 else 'are'} allowed"
    if error.validator in ("minimum", "exclusiveMinimum"):
        return f"{error.instance!r} is too small; the least is {wanted}"
    if error.validator == "maximum":
        return f"{error.instance!r} is too large; the most is {wanted}"
    return str(error.message)


_IN_WORDS = {
    "^[a-z][a-z0-9-]*$": "small letters, digits and dashes, a letter first",
    "^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$": "words of small letters, digits and dashes, one space between them",
    "^[^\\n]*$": "one line",
    "^[a-z_]+\\.[a-z_]+$": "module.function",
}


def _pattern_in_words(error: ValidationError) -> str:
    pattern = str(error.validator_value)
    if pattern.startswith("^(GET|POST"):
        return "a method, a space and a path, such as GET /things/{thing-id}"
    if pattern.startswith("^(\\.|"):
        return "a dotted path, such as order.total"
    return _IN_WORDS.get(pattern, f"something that matches {pattern}")
